using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Data.Audit;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Reporting;

namespace RbaTracker.Data.Curves;

internal sealed class EntryConfiguration : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> builder)
    {
        builder.IsCell();
        builder.HasKey(entry => new { entry.CurveId, entry.GroupId, entry.StartMonth });
        builder.HasIndex(entry => entry.State);
        builder.HasOne<Release>().WithMany().HasForeignKey(entry => entry.ReleaseId);
    }
}

/// <summary>The only big table: no reference to the release in the database, because a look-up a row would slow every import.</summary>
internal sealed class DataPointConfiguration : IEntityTypeConfiguration<DataPoint>
{
    public void Configure(EntityTypeBuilder<DataPoint> builder)
    {
        builder.IsCell();
        builder.HasKey(point => new { point.CurveId, point.GroupId, point.StartMonth });
    }
}

internal sealed class DataPointRevisionConfiguration : IEntityTypeConfiguration<DataPointRevision>
{
    public void Configure(EntityTypeBuilder<DataPointRevision> builder)
    {
        builder.IsCell();
        builder.HasKey(former => new { former.CurveId, former.GroupId, former.StartMonth, former.Revision });
    }
}

internal sealed class InternalNoteConfiguration : IEntityTypeConfiguration<InternalNote>
{
    public void Configure(EntityTypeBuilder<InternalNote> builder)
    {
        builder.HasKey(note => new { note.CurveId, note.GroupId, note.StartMonth, note.Revision });
        builder.HasOne<Curve>().WithMany().HasForeignKey(note => note.CurveId);
    }
}

internal sealed class CurveSummaryConfiguration : IEntityTypeConfiguration<CurveSummary>
{
    public void Configure(EntityTypeBuilder<CurveSummary> builder)
    {
        // It only repeats what the points say.
        builder.NotAudited();
        builder.HasKey(summary => new { summary.CurveId, summary.GroupId });
        builder.HasOne<Curve>().WithMany().HasForeignKey(summary => summary.CurveId);
        builder.HasOne<Group>().WithMany().HasForeignKey(summary => summary.GroupId);
    }
}

internal static class CellConfiguration
{
    /// <summary>What entries, data points and former values have in common.</summary>
    /// <remarks>No reference to the group in the database: the index that it needs would be as large as the table.</remarks>
    public static void IsCell<TCell>(this EntityTypeBuilder<TCell> builder)
        where TCell : Cell
    {
        // Their tables are the history: of an import the audit keeps the number and a digest.
        builder.AuditedByDigest();
        builder.Ignore(cell => cell.Value);
        builder.HasOne<Curve>().WithMany().HasForeignKey(cell => cell.CurveId);
    }
}
