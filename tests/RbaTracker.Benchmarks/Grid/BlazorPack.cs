using System.Buffers.Binary;
using System.Text;

namespace RbaTracker.Benchmarks.Grid;

/// <summary>As much of MessagePack, and of SignalR's messages in it, as a circuit speaks.</summary>
internal static class BlazorPack
{
    /// <summary>An invocation of a method of the hub, with its length before it.</summary>
    /// <param name="id">Names the answer; none where none is wanted.</param>
    /// <param name="method">The method.</param>
    /// <param name="arguments">Words, whole numbers, yes or no, or nothing.</param>
    public static byte[] Invoke(string? id, string method, params object?[] arguments)
    {
        using var body = new MemoryStream();
        body.WriteByte(0x95);
        body.WriteByte(1);
        body.WriteByte(0x80);
        Write(body, id);
        Write(body, method);
        body.WriteByte((byte)(0x90 | arguments.Length));
        foreach (var argument in arguments)
        {
            Write(body, argument);
        }

        return Framed(body.ToArray());
    }

    /// <summary>Reads all messages of a packet, each as its values.</summary>
    public static IEnumerable<(List<object?> Values, int Size)> Read(ReadOnlyMemory<byte> packet)
    {
        var at = 0;
        while (at < packet.Length)
        {
            var (size, shift) = (0, 0);
            byte part;
            do
            {
                part = packet.Span[at++];
                size |= (part & 0x7f) << shift;
                shift += 7;
            }
            while ((part & 0x80) != 0);
            var inside = at;
            yield return ((List<object?>)ReadValue(packet.Span, ref inside)!, size);
            at += size;
        }
    }

    private static byte[] Framed(byte[] body)
    {
        using var framed = new MemoryStream();
        var size = (uint)body.Length;
        for (; size > 0x7f; size >>= 7)
        {
            framed.WriteByte((byte)(size | 0x80));
        }

        framed.WriteByte((byte)size);
        framed.Write(body);
        return framed.ToArray();
    }

    private static void Write(Stream to, object? value)
    {
        switch (value)
        {
            case null:
                to.WriteByte(0xc0);
                break;
            case bool yes:
                to.WriteByte(yes ? (byte)0xc3 : (byte)0xc2);
                break;
            case string words:
                var bytes = Encoding.UTF8.GetBytes(words);
                Span<byte> head = stackalloc byte[5];
                head[0] = 0xdb;
                BinaryPrimitives.WriteInt32BigEndian(head[1..], bytes.Length);
                to.Write(head);
                to.Write(bytes);
                break;
            default:
                Span<byte> number = stackalloc byte[9];
                number[0] = 0xd3;
                BinaryPrimitives.WriteInt64BigEndian(number[1..], Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                to.Write(number);
                break;
        }
    }

    private static object? ReadValue(ReadOnlySpan<byte> from, ref int at)
    {
        var head = from[at++];
        return head switch
        {
            <= 0x7f => (long)head,
            <= 0x8f => ReadMany(from, ref at, 2 * (head & 0x0f)),
            <= 0x9f => ReadMany(from, ref at, head & 0x0f),
            <= 0xbf => ReadWords(from, ref at, head & 0x1f),
            0xc0 => null,
            0xc2 => false,
            0xc3 => true,
            0xc4 => ReadBytes(ref at, Number(from, ref at, 1)),
            0xc5 => ReadBytes(ref at, Number(from, ref at, 2)),
            0xc6 => ReadBytes(ref at, Number(from, ref at, 4)),
            0xcc or 0xd0 => (long)Number(from, ref at, 1),
            0xcd or 0xd1 => (long)Number(from, ref at, 2),
            0xce or 0xd2 => (long)Number(from, ref at, 4),
            0xcf or 0xd3 => Long(from, ref at),
            0xd9 => ReadWords(from, ref at, Number(from, ref at, 1)),
            0xda => ReadWords(from, ref at, Number(from, ref at, 2)),
            0xdb => ReadWords(from, ref at, Number(from, ref at, 4)),
            0xdc => ReadMany(from, ref at, Number(from, ref at, 2)),
            0xdd => ReadMany(from, ref at, Number(from, ref at, 4)),
            >= 0xe0 => (long)(sbyte)head,
            _ => throw new InvalidOperationException($"MessagePack {head:x2} is not read here."),
        };
    }

    private static List<object?> ReadMany(ReadOnlySpan<byte> from, ref int at, int count)
    {
        var many = new List<object?>(count);
        for (var i = 0; i < count; i++)
        {
            many.Add(ReadValue(from, ref at));
        }

        return many;
    }

    private static string ReadWords(ReadOnlySpan<byte> from, ref int at, int length)
    {
        at += length;
        return Encoding.UTF8.GetString(from.Slice(at - length, length));
    }

    // What is in a batch says nothing here; its size does.
    private static int ReadBytes(ref int at, int length)
    {
        at += length;
        return length;
    }

    private static int Number(ReadOnlySpan<byte> from, ref int at, int bytes)
    {
        var number = 0;
        for (var i = 0; i < bytes; i++)
        {
            number = (number << 8) | from[at++];
        }

        return number;
    }

    private static long Long(ReadOnlySpan<byte> from, ref int at)
    {
        at += 8;
        return BinaryPrimitives.ReadInt64BigEndian(from.Slice(at - 8, 8));
    }
}
