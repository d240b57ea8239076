namespace RbaTracker.Web.Verbs;

/// <summary>How a verb without a database writes what it found.</summary>
internal enum PrintedAs
{
    Table,
    Csv,
    Json,
}
