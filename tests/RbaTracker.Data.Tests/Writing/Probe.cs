using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Logging;
using RbaTracker.Data.PostgreSql;
using RbaTracker.Data.Writing;
using RbaTracker.Data.Writing.Points;
using RbaTracker.Data.Writing.Sqlite;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Writing;

/// <summary>A thing that only tests store, with a property of every kind that convention decides on.</summary>
internal sealed class Probe
{
    public Probe(string name = "", DateTimeOffset at = default) => (Name, At) = (name, at);

    private Probe() => Name = "";

    public CurveId Id { get; private set; }

    public string Name { get; set; }

    public PersonId? Owner { get; set; }

    public ValueKind Kind { get; set; }

    public Absence? Absence { get; set; }

    public DateTimeOffset At { get; set; }

    public decimal Amount { get; set; }

    public int Version { get; private set; }
}

/// <summary>A test class whose databases know the probe.</summary>
public abstract class ProbeTest(DatabaseKind kind) : DatabaseTest(kind)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var db = Database.Read();
        var statements = db.Database.GenerateCreateScript().Split(';').Where(statement => statement.Contains("\"probe\"", StringComparison.Ordinal) || statement.Contains(" probe ", StringComparison.Ordinal));
        await Database.Writer.RunAsync(
            Actor.Clockwork,
            async writing =>
            {
                foreach (var statement in statements)
                {
                    await writing.Database.ExecuteSqlRawAsync(statement, Cancellation);
                }
            },
            Cancellation);
    }

    protected override Task<TestDatabase> MakeAsync(DatabaseKind kind) => TestDatabase.CreateAsync(kind, Configure, database => new ProbeDatabase(database));

    /// <summary>Stores a probe.</summary>
    internal Task<CurveId> KeepAsync(Probe probe) => Database.Writer.RunAsync(Actor.Clockwork, async db =>
    {
        db.Add(probe);
        await db.SaveChangesAsync(Cancellation);
        return probe.Id;
    });

    private sealed class ProbeDatabase(IDatabase inner) : IDatabase
    {
        private static readonly Lazy<IModel> OnSqlite = CommonOptions.Model(options => options.UseRbaSqlite("Data Source=unused").ReplaceService<IModelCustomizer, ProbeModel>());
        private static readonly Lazy<IModel> OnPostgreSql = CommonOptions.Model(options => options.UseRbaPostgreSql("Host=unused").ReplaceService<IModelCustomizer, ProbeModel>());

        public IWriteLane Lane => inner.Lane;

        public IPointLoader Points => inner.Points;

        public void UseForReading(DbContextOptionsBuilder options)
        {
            inner.UseForReading(options);
            KnowTheProbe(options);
        }

        public void UseForWriting(DbContextOptionsBuilder options)
        {
            inner.UseForWriting(options);
            KnowTheProbe(options);
        }

        public void MakeModel() => inner.MakeModel();

        public Task PrepareAsync(ILogger log, CancellationToken cancellation = default) => inner.PrepareAsync(log, cancellation);

        public StorageFailedException? Explain(Exception failure) => inner.Explain(failure);

        public ValueTask DisposeAsync() => inner.DisposeAsync();

        public void Dispose() => inner.Dispose();

        private void KnowTheProbe(DbContextOptionsBuilder options) => options
            .ReplaceService<IModelCustomizer, ProbeModel>()
            .UseModel((inner is SqliteDatabase ? OnSqlite : OnPostgreSql).Value);
    }

    private sealed class ProbeModel(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            modelBuilder.Entity<Probe>();
            base.Customize(modelBuilder, context);
        }
    }
}
