using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Data.Audit;

namespace RbaTracker.Data.Accounts;

/// <summary>A key that signs cookies and tokens. It lies in the database so that every node honours what another node signed.</summary>
public sealed class DataProtectionKey
{
    /// <summary>Keeps a key.</summary>
    public DataProtectionKey(string? friendlyName, string xml) => (FriendlyName, Xml) = (friendlyName, xml);

    private DataProtectionKey() => Xml = "";

    /// <summary>Its number.</summary>
    public int Id { get; private set; }

    /// <summary>Its name, such as <c>key-…</c>.</summary>
    public string? FriendlyName { get; private set; }

    /// <summary>The key.</summary>
    public string Xml { get; private set; }
}

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.Property(key => key.Xml).Withheld();
}
