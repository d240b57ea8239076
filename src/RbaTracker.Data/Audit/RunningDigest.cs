using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RbaTracker.Data.Audit;

/// <summary>A digest over lines that come one after the other, of which none is kept.</summary>
internal sealed class RunningDigest
{
    // Dividing by it strips trailing zeros, so that a value gives the same line before and after a database has kept it.
    private const decimal One = 1.0000000000000000000000000000m;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How many lines.</summary>
    public long Rows { get; private set; }

    /// <summary>Takes a line.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        _hash.AppendData(line);
        _hash.AppendData("\n"u8);
        Rows++;
    }

    /// <inheritdoc cref="Add(ReadOnlySpan{byte})"/>
    public void Add(string line) => Add(Encoding.UTF8.GetBytes(line));

    /// <summary>A stored value as it stands in a line.</summary>
    public static string Written(object? value) => value switch
    {
        null => "",
        decimal number => (number / One).ToString(CultureInfo.InvariantCulture),
        DateTime instant => new DateTimeOffset(instant).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        Guid id => id.ToString("N"),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>The digest in hexadecimal digits. Nothing can be added after it.</summary>
    public string Close()
    {
        using (_hash)
        {
            return Convert.ToHexString(_hash.GetHashAndReset());
        }
    }
}
