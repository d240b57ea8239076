using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.Organisation;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Organisation;

/// <summary>The organisation is read again as soon as any unit of it is another than it was.</summary>
public abstract class OrganisationOnTests(DatabaseKind kind) : DatabaseTest(kind)
{
    private static readonly DateOnly From = new(2020, 7, 1);

    private readonly OrganisationUnit _unit = new(Sample.Code("homes"), UnitLevel.Department, Sample.Text("Housing"), null, From);

    [Fact]
    public async Task A_new_name_and_a_new_unit_are_seen_at_once()
    {
        await Database.HoldAsync(_unit);
        Assert.Equal(["Housing"], await NamesAsync());

        await PlaceAsync("Community Development");
        Assert.Equal(["Community Development"], await NamesAsync());

        await Database.HoldAsync(new OrganisationUnit(Sample.Code("water"), UnitLevel.Department, Sample.Text("Water"), null, From));
        Assert.Equal(["Community Development", "Water"], await NamesAsync());
    }

    [Fact]
    public async Task What_a_work_took_back_was_never_seen_by_others()
    {
        await Database.HoldAsync(_unit);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.Writer.RunAsync(
            Actor.Clockwork,
            async db =>
            {
                (await db.Units.SingleAsync(Cancellation)).Place(Sample.Text("Taken back"), null, From.AddYears(1));
                await db.SaveChangesAsync(Cancellation);
                Assert.Equal("Taken back", (await db.OrganisationOnAsync(Sample.Today, Cancellation)).All.Single().PlaceOn(Sample.Today).Name.ToString());
                throw new InvalidOperationException();
            },
            Cancellation));
        await PlaceAsync("Kept");

        Assert.Equal(["Kept"], await NamesAsync());
    }

    private Task PlaceAsync(string name) => Database.Writer.RunAsync(
        Actor.Clockwork, async db => (await db.Units.SingleAsync(Cancellation)).Place(Sample.Text(name), null, From.AddYears(2)), Cancellation);

    private async Task<List<string>> NamesAsync()
    {
        await using var db = Database.Read();
        return [.. (await db.OrganisationOnAsync(Sample.Today, Cancellation)).All.Select(unit => unit.PlaceOn(Sample.Today).Name.ToString()).Order(StringComparer.Ordinal)];
    }

    public sealed class OnSqlite() : OrganisationOnTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : OrganisationOnTests(DatabaseKind.PostgreSql);
}
