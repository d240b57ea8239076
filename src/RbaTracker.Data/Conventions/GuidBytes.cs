using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace RbaTracker.Data.Conventions;

/// <summary>On SQLite a GUID is 16 bytes, not 36 letters: the big table has three in every row. Big-endian, so that version 7 sorts by time.</summary>
internal sealed class GuidBytes() : ValueConverter<Guid, byte[]>(guid => Write(guid), bytes => Read(bytes))
{
    internal static byte[] Write(Guid guid) => guid.ToByteArray(bigEndian: true);

    internal static Guid Read(byte[] bytes) => new(bytes, bigEndian: true);
}
