using RbaTracker.Domain.Curves;

namespace RbaTracker.Data.Writing.Points;

/// <summary>The tables of values, each filled from what the domain has made: an import passes the rules and goes around the change tracker.</summary>
public static class CellTables
{
    /// <summary>Values that are not public yet.</summary>
    public static BulkTable<Entry> Entries { get; } = new("entry", nameof(Entry),
    [
        .. Common<Entry>(),
        new("state", typeof(string), entry => entry.State.ToString()),
        new("internal_note", typeof(string), entry => entry.InternalNote),
        new("entered_by", typeof(Guid), entry => entry.EnteredBy?.Value),
        new("entered_at", typeof(DateTime), entry => entry.EnteredAt.UtcDateTime),
        new("approved_by", typeof(Guid), entry => entry.ApprovedBy?.Value),
        new("return_comment", typeof(string), entry => entry.ReturnComment),
        new("revision_kind", typeof(string), entry => entry.RevisionKind?.ToString()),
        new("revision_reason", typeof(string), entry => entry.RevisionReason),
        new("release_id", typeof(Guid), entry => entry.ReleaseId?.Value),
        new("version", typeof(int), _ => 1),
    ]);

    /// <summary>Published values.</summary>
    public static BulkTable<DataPoint> Points { get; } = new("data_point", nameof(DataPoint),
    [
        .. Common<DataPoint>(),
        new("revision", typeof(int), point => point.Revision),
        new("release_id", typeof(Guid), point => point.ReleaseId.Value),
        new("published_at", typeof(DateTime), point => point.PublishedAt.UtcDateTime),
        new("entered_by", typeof(Guid), point => point.EnteredBy?.Value),
        new("approved_by", typeof(Guid), point => point.ApprovedBy?.Value),
        new("revision_kind", typeof(string), point => point.RevisionKind?.ToString()),
        new("revision_reason", typeof(string), point => point.RevisionReason),
    ]);

    /// <summary>Values that were public once.</summary>
    public static BulkTable<DataPointRevision> Former { get; } = new("data_point_revision", nameof(DataPointRevision),
    [
        .. Common<DataPointRevision>(),
        new("revision", typeof(int), former => former.Revision),
        new("release_id", typeof(Guid), former => former.ReleaseId.Value),
        new("published_at", typeof(DateTime), former => former.PublishedAt.UtcDateTime),
        new("replaced_at", typeof(DateTime), former => former.ReplacedAt.UtcDateTime),
        new("replaced_because", typeof(string), former => former.ReplacedBecause.ToString()),
        new("reason", typeof(string), former => former.Reason),
    ]);

    private static IEnumerable<BulkColumn<TCell>> Common<TCell>()
        where TCell : Cell =>
    [
        new("curve_id", typeof(int), cell => cell.CurveId.Value),
        new("group_id", typeof(int), cell => cell.GroupId.Value),
        new("start_month", typeof(int), cell => cell.StartMonth),
        new("number", typeof(decimal), cell => cell.Number),
        new("numerator", typeof(decimal), cell => cell.Numerator),
        new("denominator", typeof(decimal), cell => cell.Denominator),
        new("absence", typeof(string), cell => cell.Absence?.ToString()),
        new("kind", typeof(string), cell => cell.Kind.ToString()),
        new("sample_size", typeof(int), cell => cell.SampleSize),
        new("margin", typeof(decimal), cell => cell.Margin),
        new("public_note", typeof(string), cell => cell.PublicNote),
    ];
}
