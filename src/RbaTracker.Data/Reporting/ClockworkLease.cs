using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Data.Audit;

namespace RbaTracker.Data.Reporting;

/// <summary>Which node runs the clockwork: the one that holds this row, as long as it keeps renewing it.</summary>
public sealed class ClockworkLease
{
    /// <summary>The only row.</summary>
    public const int TheOne = 1;

    /// <summary>Always <see cref="TheOne"/>.</summary>
    public int Id { get; private set; } = TheOne;

    /// <summary>The node that holds it, or none.</summary>
    public Guid? Holder { get; private set; }

    /// <summary>Until when, in UTC.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>Grows with every change: of two nodes that take it at once, one is refused.</summary>
    public int Version { get; private set; }

    /// <summary>Takes or renews it, unless another node holds it.</summary>
    /// <returns>Whether the node holds it now.</returns>
    public bool Take(Guid node, DateTimeOffset now, TimeSpan length)
    {
        if (Holder is not null && Holder != node && Until > now)
        {
            return false;
        }

        // Renewed only when half of it is gone: a lease is no reason to write every few seconds.
        if (Holder != node || Until - now < length / 2)
        {
            (Holder, Until) = (node, now + length);
        }

        return true;
    }
}

internal sealed class ClockworkLeaseConfiguration : IEntityTypeConfiguration<ClockworkLease>
{
    public void Configure(EntityTypeBuilder<ClockworkLease> builder)
    {
        builder.Property(lease => lease.Id).ValueGeneratedNever();
        builder.NotAudited();
        builder.HasData(new ClockworkLease());
    }
}
