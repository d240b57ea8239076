using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using RbaTracker.Data.Accounts;
using RbaTracker.Data.Conventions;
using RbaTracker.Data.Tests.Writing;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Conventions;

public abstract class ConventionTests(DatabaseKind kind) : ProbeTest(kind)
{
    [Fact]
    public async Task Every_kind_of_property_comes_back_as_it_was()
    {
        var owner = PersonId.New();
        var at = new DateTimeOffset(2026, 3, 1, 23, 59, 59, 999, TimeSpan.FromHours(-8)).AddTicks(1_234_567);
        var id = await KeepAsync(new Probe("ñ", at) { Owner = owner, Kind = ValueKind.Estimate, Absence = Absence.Suppressed, Amount = 79228162514264337593543950335m });
        var second = await KeepAsync(new Probe("", at) { Amount = -0.1234567890123456789012345678m });

        await using var read = Database.Read();
        var probe = await read.Set<Probe>().SingleAsync(probe => probe.Id == id && probe.Owner == owner && probe.Kind == ValueKind.Estimate, Cancellation);

        Assert.True(id.Value > 0 && second.Value > id.Value);
        Assert.Equal(("ñ", Absence.Suppressed, 79228162514264337593543950335m, 1), (probe.Name, probe.Absence, probe.Amount, probe.Version));
        Assert.Equal((at.UtcTicks / 10, TimeSpan.Zero), (probe.At.Ticks / 10, probe.At.Offset));
        var other = await read.Set<Probe>().SingleAsync(probe => probe.Id == second, Cancellation);
        Assert.Equal((null, null, -0.1234567890123456789012345678m), (other.Owner, other.Absence, other.Amount));
    }

    [Fact]
    public async Task Instants_are_ordered_and_compared_as_instants_whatever_zone_they_were_said_in()
    {
        var noon = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
        await KeepAsync(new Probe("later", noon.AddTicks(10)));
        await KeepAsync(new Probe("noon", noon.ToOffset(TimeSpan.FromHours(13))));
        await KeepAsync(new Probe("earlier", noon.AddTicks(-10).ToOffset(TimeSpan.FromHours(-11))));

        await using var read = Database.Read();
        Assert.Equal(["earlier", "noon", "later"], await read.Set<Probe>().OrderBy(probe => probe.At).Select(probe => probe.Name).ToListAsync(Cancellation));
        Assert.Equal("later", await read.Set<Probe>().Where(probe => probe.At > noon).Select(probe => probe.Name).SingleAsync(Cancellation));
    }

    [Fact]
    public async Task Enums_are_stored_by_name()
    {
        await KeepAsync(new Probe { Kind = ValueKind.Provisional });

        await using var read = Database.Read();
        Assert.Equal("Provisional", await read.Database.SqlQuery<string>($"""SELECT kind AS "Value" FROM probe""").SingleAsync(Cancellation));
    }

    [Fact]
    public async Task Every_name_in_the_database_is_in_snake_case()
    {
        await using var read = Database.Read();
        var tables = read.Model.GetRelationalModel().Tables.ToList();
        var names = tables.SelectMany(table => table.Columns.Select(column => column.Name)
            .Concat(table.Indexes.Select(index => index.Name))
            .Concat(table.UniqueConstraints.Select(key => key.Name))
            .Concat(table.ForeignKeyConstraints.Select(key => key.Name))
            .Append(table.Name)).ToList();

        Assert.True(names.Count > 50, "found nothing to check");
        Assert.All(names, name => Assert.Matches("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", name));
        Assert.Contains("audit_entry", tables.Select(table => table.Name));
        Assert.Contains("ix_account_normalized_user_name", names);
    }

    [Fact]
    public async Task Only_what_belongs_to_an_account_goes_with_something_else()
    {
        await using var read = Database.Read();
        var references = read.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys()).Where(reference => !reference.IsOwnership).ToList();

        Assert.NotEmpty(references);
        Assert.All(
            references.Where(reference => reference.DeleteBehavior != DeleteBehavior.Restrict),
            reference => Assert.Equal((typeof(Account), DeleteBehavior.Cascade), (reference.PrincipalEntityType.ClrType, reference.DeleteBehavior)));
    }

    [Fact]
    public async Task A_version_is_a_token_and_an_id_around_a_guid_is_never_made_by_the_database()
    {
        await using var read = Database.Read();

        Assert.True(read.Model.FindEntityType(typeof(Probe))!.FindProperty("Version")!.IsConcurrencyToken);
        Assert.Equal(ValueGenerated.OnAdd, read.Model.FindEntityType(typeof(Probe))!.FindProperty("Id")!.ValueGenerated);
        Assert.Equal(ValueGenerated.Never, read.Model.FindEntityType(typeof(Account))!.FindProperty("Id")!.ValueGenerated);
        Assert.Contains(typeof(PersonId), StronglyTypedIds.ValueOf.Keys);
    }

    [Theory]
    [InlineData("CurveId", "curve_id")]
    [InlineData("Id", "id")]
    [InlineData("URLName", "url_name")]
    [InlineData("Baseline_Value", "baseline_value")]
    [InlineData("Sha256Hash", "sha256_hash")]
    public void A_name_is_split_where_a_word_begins(string name, string snake) => Assert.Equal(snake, SnakeCaseNames.Of(name));

    public sealed class OnSqlite() : ConventionTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ConventionTests(DatabaseKind.PostgreSql);
}
