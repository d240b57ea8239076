using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace RbaTracker.Data.Writing;

/// <summary>How contexts are set up on every database.</summary>
public static class CommonOptions
{
    /// <summary>Leaves two of EF's worries out.</summary>
    /// <remarks>
    /// A curve is read with its definitions and its targets in one statement, and so in one state: both are a handful. And whether the
    /// migrations hold the whole model is asked when they are made (<c>build/migrations -- check</c>), not at every first start.
    /// </remarks>
    public static DbContextOptionsBuilder AsTheTrackerDoes(this DbContextOptionsBuilder options) => options.ConfigureWarnings(
        warnings => warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning, RelationalEventId.PendingModelChangesWarning));

    /// <summary>Makes the model of a database once for all contexts of the process; each set of options would make its own, half a second each.</summary>
    /// <param name="use">How a context is told of the database.</param>
    public static Lazy<IModel> Model(Action<DbContextOptionsBuilder> use) => new(() =>
    {
        var options = new DbContextOptionsBuilder<RbaDbContext>();
        use(options);
        using var db = new RbaDbContext(options.Options);
        return db.Model;
    });
}
