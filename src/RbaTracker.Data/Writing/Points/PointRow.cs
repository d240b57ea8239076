namespace RbaTracker.Data.Writing.Points;

/// <summary>A published point on its way through the bulk path: the columns of <c>data_point</c>, as they are stored.</summary>
public readonly record struct PointRow(
    int Curve,
    int Group,
    int StartMonth,
    decimal? Number,
    decimal? Numerator,
    decimal? Denominator,
    int? SampleSize,
    decimal? Margin,
    string Kind,
    string? Absence,
    string? PublicNote,
    int Revision,
    Guid Release,
    Guid? EnteredBy,
    Guid? ApprovedBy,
    DateTimeOffset PublishedAt);
