using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using RbaTracker.Data.Writing;
using RbaTracker.Data.Writing.Points;

namespace RbaTracker.Data.Searching;

/// <summary>Makes what is there findable: a migration could not, because SQL does not know how words are written.</summary>
public static class SearchFilling
{
    /// <summary>Writes the words of everything, where there are things and no words: once, when a database has come from a release that could not search.</summary>
    public static async Task FillAsync(RbaDbContext db, IPointLoader loader, CancellationToken cancellation)
    {
        if (await IsFilledAsync(db, cancellation).ConfigureAwait(false))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        var session = new WriteSession(db.Database.GetDbConnection(), transaction.GetDbTransaction());
        foreach (var things in new IQueryable<object>[] { db.FocusAreas, db.Results, db.Indicators, db.Strategies, db.Programs, db.Measures, db.Units })
        {
            await loader.AddAsync(session, SearchUpkeep.Table, SearchUpkeep.Rows(await things.AsNoTracking().ToListAsync(cancellation).ConfigureAwait(false)), cancellation).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    // One statement, asked at every start.
    private static async Task<bool> IsFilledAsync(RbaDbContext db, CancellationToken cancellation)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText =
            """
            SELECT CASE WHEN EXISTS (SELECT 1 FROM search_word) THEN 1
                WHEN EXISTS (SELECT 1 FROM result) OR EXISTS (SELECT 1 FROM program) OR EXISTS (SELECT 1 FROM organisation_unit) OR EXISTS (SELECT 1 FROM focus_area) THEN 0
                ELSE 1 END
            """;
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false), CultureInfo.InvariantCulture) == 1;
    }
}
