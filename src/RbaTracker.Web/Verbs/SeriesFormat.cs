namespace RbaTracker.Web.Verbs;

/// <summary>How a verb writes what it found in a series.</summary>
internal enum SeriesFormat
{
    Table,
    Csv,
    Json,
}
