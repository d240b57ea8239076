using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using RbaTracker.Data.Accounts;
using RbaTracker.Data.Audit;
using RbaTracker.Data.Conventions;
using RbaTracker.Data.Searching;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Audit;
using RbaTracker.Domain.City;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Indicators;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Reporting;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Scorecards;
using RbaTracker.Domain.Words;

namespace RbaTracker.Data;

/// <summary>Everything that is stored.</summary>
/// <remarks>
/// The gate is here: whoever saves a context outside of a command, as sign-in does, passes through the <see cref="Writer"/> all the same.
/// Whatever goes around the gate meets a connection that is open for reading only.
/// </remarks>
public sealed class RbaDbContext(DbContextOptions<RbaDbContext> options)
    : IdentityUserContext<Account, Guid, AccountClaim, AccountLogin, AccountToken, AccountPasskey>(options)
{
    /// <summary>The conditions of well-being.</summary>
    public DbSet<Result> Results => Set<Result>();

    /// <summary>The council's priorities.</summary>
    public DbSet<FocusArea> FocusAreas => Set<FocusArea>();

    /// <summary>The strategies to turn indicators.</summary>
    public DbSet<Strategy> Strategies => Set<Strategy>();

    /// <summary>The measures of results.</summary>
    public DbSet<Indicator> Indicators => Set<Indicator>();

    /// <summary>The organisation's tree.</summary>
    public DbSet<OrganisationUnit> Units => Set<OrganisationUnit>();

    /// <summary>The posts that answer for measures.</summary>
    public DbSet<Position> Positions => Set<Position>();

    /// <summary>The services.</summary>
    public DbSet<Domain.Programs.Program> Programs => Set<Domain.Programs.Program>();

    /// <summary>The measures of programs.</summary>
    public DbSet<PerformanceMeasure> Measures => Set<PerformanceMeasure>();

    /// <summary>The curves of both.</summary>
    public DbSet<Curve> Curves => Set<Curve>();

    /// <summary>What groups divide people by.</summary>
    public DbSet<Dimension> Dimensions => Set<Dimension>();

    /// <summary>Whom values are about.</summary>
    public DbSet<Group> Groups => Set<Group>();

    /// <summary>Values that are not public yet.</summary>
    public DbSet<Entry> Entries => Set<Entry>();

    /// <summary>The public values.</summary>
    public DbSet<DataPoint> DataPoints => Set<DataPoint>();

    /// <summary>Values that were public once.</summary>
    public DbSet<DataPointRevision> DataPointRevisions => Set<DataPointRevision>();

    /// <summary>What colleagues noted on published values; for staff only.</summary>
    public DbSet<InternalNote> InternalNotes => Set<InternalNote>();

    /// <summary>What is judged of each curve.</summary>
    public DbSet<CurveSummary> Summaries => Set<CurveSummary>();

    /// <summary>The releases.</summary>
    public DbSet<Release> Releases => Set<Release>();

    /// <summary>The curated pages of headline measures.</summary>
    public DbSet<Scorecard> Scorecards => Set<Scorecard>();

    /// <summary>Who works with the tracker.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <summary>Who holds which role, from when to when.</summary>
    public DbSet<Appointment> Appointments => Set<Appointment>();

    /// <summary>Who stands in for whom, from when to when.</summary>
    public DbSet<Delegation> Delegations => Set<Delegation>();

    /// <summary>The words by which things are found.</summary>
    public DbSet<SearchWord> SearchWords => Set<SearchWord>();

    /// <summary>What the city sets for itself: one row.</summary>
    public DbSet<CitySettings> Settings => Set<CitySettings>();

    /// <summary>What every command changed.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>The seals over the audit.</summary>
    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();

    /// <summary>The keys that sign cookies and tokens.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Who saves this context when it is saved outside of a command; nobody, unless told otherwise.</summary>
    public Func<Actor>? SavedBy { get; init; }

    /// <summary>The schema that has passkeys; <see cref="AccountConfiguration"/> says it in full.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>The work that this context serves; none for an ordinary context, which reads.</summary>
    internal WriteUnit? Unit { get; set; }

    /// <summary>Takes a digest of rows that were written past the change tracker into the audit entry of the running command.</summary>
    /// <exception cref="InvalidOperationException">The context does not serve a command.</exception>
    public void Note(AuditDigest digest) => (Unit ?? throw new InvalidOperationException("Only the work of a writer has an audit entry.")).Trail.Add(digest);

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        Unit is { } unit
            ? unit.Save(this, () => base.SaveChanges(acceptAllChangesOnSuccess))
            : Gate.SaveAsync(this, acceptAllChangesOnSuccess, CancellationToken.None).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        Unit is { } unit
            ? unit.SaveAsync(this, () => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken))
            : Gate.SaveAsync(this, acceptAllChangesOnSuccess, cancellationToken);

    private Writer Gate => this.GetService<Writer>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        StronglyTypedIds.Convert(configurationBuilder, Database.IsSqlite());
        if (Database.IsSqlite())
        {
            configurationBuilder.Properties<Guid>().HaveConversion<GuidBytes>();
        }

        configurationBuilder.Properties<Text>().HaveConversion<TextConverter>();
        configurationBuilder.Properties<Code>().HaveConversion<CodeConverter>().HaveMaxLength(Code.MaxLength);
        configurationBuilder.Properties<Tags>().HaveConversion<TagsConverter>();
        configurationBuilder.Properties<LabelTable>().HaveConversion<LabelTableConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstants>();
        configurationBuilder.Conventions.Remove<CascadeDeleteConvention>();
        configurationBuilder.Conventions.Add(_ => new RestrictedDeletes());
        configurationBuilder.Conventions.Add(_ => new VersionTokens());
        configurationBuilder.Conventions.Add(_ => new SnakeCaseNames());
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        // Without the base, which would ask the services of the running application for the version of its schema: migrations
        // and the writer have none, and the model must not depend on who makes it first.
        builder.ApplyConfigurationsFromAssembly(typeof(RbaDbContext).Assembly);
        StronglyTypedIds.Generate(builder, Database.IsSqlite());
        if (!Database.IsSqlite())
        {
            // By the bytes, as SQLite does it: the beginning of a word is a stretch of the index only there.
            builder.Entity<SearchWord>().Property(word => word.Word).UseCollation("C");
        }
    }
}
