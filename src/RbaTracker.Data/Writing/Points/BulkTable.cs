namespace RbaTracker.Data.Writing.Points;

/// <summary>A table that the bulk path fills, and how its columns are read from what is written.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Kind">What its rows are, as the audit names them.</param>
/// <param name="Columns">Its columns in the order in which they are written.</param>
public sealed record BulkTable<TRow>(string Name, string Kind, IReadOnlyList<BulkColumn<TRow>> Columns)
{
    /// <summary>The names of its columns.</summary>
    public IEnumerable<string> Names => Columns.Select(column => column.Name);
}

/// <summary>A column of the bulk path.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Type">What is stored in it.</param>
/// <param name="Of">Its value in a row.</param>
public sealed record BulkColumn<TRow>(string Name, Type Type, Func<TRow, object?> Of);
