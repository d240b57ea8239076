namespace RbaTracker.Data.Writing.Points;

/// <summary>The columns of <c>data_point</c> that the bulk path fills, in one place for every database.</summary>
public static class PointColumns
{
    /// <summary>The table.</summary>
    public const string Table = "data_point";

    /// <summary>The columns in the order in which they are written.</summary>
    public static IReadOnlyList<BulkColumn<PointRow>> All { get; } =
    [
        new("curve_id", typeof(int), row => row.Curve),
        new("group_id", typeof(int), row => row.Group),
        new("start_month", typeof(int), row => row.StartMonth),
        new("number", typeof(decimal), row => row.Number),
        new("numerator", typeof(decimal), row => row.Numerator),
        new("denominator", typeof(decimal), row => row.Denominator),
        new("sample_size", typeof(int), row => row.SampleSize),
        new("margin", typeof(decimal), row => row.Margin),
        new("kind", typeof(string), row => row.Kind),
        new("absence", typeof(string), row => row.Absence),
        new("public_note", typeof(string), row => row.PublicNote),
        new("revision", typeof(int), row => row.Revision),
        new("release_id", typeof(Guid), row => row.Release),
        new("entered_by", typeof(Guid), row => row.EnteredBy),
        new("approved_by", typeof(Guid), row => row.ApprovedBy),
        new("published_at", typeof(DateTime), row => row.PublishedAt.UtcDateTime),
    ];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => All.Select(column => column.Name);

    internal static BulkTable<PointRow> Bulk { get; } = new(Table, "DataPoint", All);
}
