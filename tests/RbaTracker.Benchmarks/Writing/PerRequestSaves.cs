using System.Data;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using RbaTracker.Data.Writing.Sqlite;
using RbaTracker.Domain.Audit;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Testing;

namespace RbaTracker.Benchmarks.Writing;

/// <summary>The baseline: EF as most applications use it, with a context, a pooled connection and an IMMEDIATE transaction for each request.</summary>
/// <remarks>
/// The same work: the same model and table, the row read, changed and saved against its version, the same audit row in the same
/// transaction, synchronous=FULL, and a commit of its own. It is spared the audit's comparison of before and after: its text is made by hand.
/// </remarks>
internal sealed class PerRequestSaves
{
    private static readonly Actor Typist = Actor.Of(Sample.Contributor, "Ana Ruiz");

    private readonly DbContextOptions<Plain> _options;

    public PerRequestSaves(Store prepared)
    {
        IModel model;
        using (var db = prepared.Readers.CreateDbContext())
        {
            model = db.Model;
        }

        var connection = $"Data Source={prepared.File};Foreign Keys=True;Default Timeout=30";
        using (var open = new SqliteConnection(connection))
        {
            open.Open();
            using var command = open.CreateCommand();
            command.CommandText = "PRAGMA synchronous";
            if ((long)command.ExecuteScalar()! != 2)
            {
                throw new InvalidOperationException("The baseline must wait for the disk as ours does (synchronous=FULL).");
            }
        }

        var options = new DbContextOptionsBuilder<Plain>();
        options.UseRbaSqlite(connection).UseModel(model);
        _options = options.Options;
    }

    public async Task SaveAsync(Curve curve, CurveId id, int month, decimal number)
    {
        await using var db = new Plain(_options);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
        var total = GroupId.Total;
        var entry = await db.Set<Entry>().SingleAsync(e => e.CurveId == id && e.GroupId == total && e.StartMonth == month);
        var (before, at) = (entry.Number, TimeProvider.System.GetUtcNow());
        entry.Type(curve, Value.Of(number), null, null, Typist.Person, at);
        db.Entry(entry).Property(e => e.Version).CurrentValue++;
        var payload = string.Create(
            CultureInfo.InvariantCulture,
            $$"""[{"kind":"Entry","key":"{{id.Value}}/1/{{month}}","did":"changed","values":{"Number":[{{before}},{{number}}],"EnteredAt":["{{at:O}}"]} }]""");
        db.Add(new AuditEntry(at, Typist, "Save", payload));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private sealed class Plain(DbContextOptions<Plain> options) : DbContext(options);
}
