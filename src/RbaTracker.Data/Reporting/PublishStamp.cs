using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Data.Audit;

namespace RbaTracker.Data.Reporting;

/// <summary>How often something public has changed: cached pages are kept under it, so that a release is seen at once on every node.</summary>
public sealed class PublishStamp
{
    /// <summary>The only row.</summary>
    public const int TheOne = 1;

    /// <summary>Always <see cref="TheOne"/>.</summary>
    public int Id { get; private set; } = TheOne;

    /// <summary>Grows with every public change.</summary>
    public long Number { get; private set; }

    /// <summary>Notes that something public changed.</summary>
    public void Raise() => Number++;
}

internal sealed class PublishStampConfiguration : IEntityTypeConfiguration<PublishStamp>
{
    public void Configure(EntityTypeBuilder<PublishStamp> builder)
    {
        builder.Property(stamp => stamp.Id).ValueGeneratedNever();
        builder.NotAudited();
        builder.HasData(new PublishStamp());
    }
}
