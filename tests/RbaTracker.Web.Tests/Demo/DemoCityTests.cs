using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Reporting;
using RbaTracker.Domain.Words;
using RbaTracker.Testing;
using RbaTracker.Web.Demo;

namespace RbaTracker.Web.Tests.Demo;

/// <summary>The product's demonstration: what a newcomer finds in it, whatever the day of loading.</summary>
public sealed partial class DemoCityTests
{
    private static readonly DateOnly Day = Sample.Today;

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 0)]
    [InlineData(DatabaseKind.PostgreSql, 0)]
    [InlineData(DatabaseKind.Sqlite, 77)]
    [InlineData(DatabaseKind.Sqlite, 78)]
    [InlineData(DatabaseKind.Sqlite, 200)]
    [InlineData(DatabaseKind.Sqlite, 349)]
    public async Task It_holds_a_city_that_has_used_the_product_for_years(DatabaseKind kind, int daysLater)
    {
        Require.LongOrSkip(always: daysLater is 0 or 77);
        await using var site = await TestSite.StartEmptyAsync("Development", kind, TimeSpan.FromDays(daysLater));
        await using var db = site.Read();
        var today = Day.AddDays(daysLater);
        await db.Curves.LoadAsync();

        await ItHasItsRecordsAsync(db);
        await ItsOrganisationHasAHistoryAsync(db, today);
        await EverybodysRoleIsThereAsync(db, today);
        await ItsValuesArePlausibleAsync(db);
        await ItIsAsUnevenAsRealLifeAsync(db, today);
        await ThereIsWorkLeftAsync(db, today);
        await GroupsAreForStaffOnlyAsync(db);
        await EveryTextIsInBothLanguagesAndNamesNoRealPlaceAsync(db);
    }

    [Fact]
    public async Task Loaded_twice_on_a_day_it_says_the_same()
    {
        await using var one = await TestSite.StartEmptyAsync("Development");
        await using var other = await TestSite.StartEmptyAsync("Development");

        var said = await SaidAsync(one);

        Assert.NotEmpty(said);
        Assert.Equal(said, await SaidAsync(other));
    }

    [Fact]
    public async Task A_few_of_its_people_can_sign_in_and_the_sites_pages_are_there()
    {
        await using var site = await TestSite.StartEmptyAsync("Development");
        await using (var db = site.Read())
        {
            Assert.Equal(12, await db.Users.CountAsync());
        }

        Assert.All(DemoPeople.WithSignIn, person => Assert.True(person is { What.Length: > 0, Does.Length: > 0 }, person.Name));
        Assert.Equal(Enum.GetValues<Role>().Order(), DemoPeople.WithSignIn.Select(person => person.Role).Distinct().Order());
        foreach (var person in DemoPeople.WithSignIn)
        {
            await site.SignInAsync(person.Email!);
        }

        foreach (var address in new[] { "/", "/es/", "/scorecards/council", "/scorecards/homes", "/results/safe-stable-home", "/programs/housing-support", "/measures/still-housed", "/indicators/people-without-shelter" })
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, (await site.Visit().GetAsync(address)).Status);
        }
    }

    private static async Task ItHasItsRecordsAsync(RbaDbContext db)
    {
        var results = await db.Results.ToListAsync();
        var indicators = await db.Indicators.Include(indicator => indicator.Results).ToListAsync();
        var programs = await db.Programs.Include(program => program.Contributions).ToListAsync();
        var measures = await db.Measures.Include(measure => measure.Curve).ToListAsync();
        Assert.Equal((4, 8, 25, 5), (await db.FocusAreas.CountAsync(), results.Count, indicators.Count, await db.Strategies.CountAsync()));
        Assert.All(results, result => Assert.True(result.FocusArea is not null && result.Experience.HasWords));
        Assert.True(indicators.Count(indicator => indicator.Results.Count > 1) >= 5);
        Assert.All(results, result => Assert.InRange(indicators.Count(one => one.Curve.Rank == Rank.Headline && one.Results.Any(link => link.ResultId == result.Id)), 1, 3));
        Assert.Equal((28, 115), (programs.Count, measures.Count));
        Assert.All(programs, program =>
        {
            var own = measures.Where(measure => measure.ProgramId == program.Id).ToList();
            Assert.True(program.Customers.HasWords && program.Goals.HasWords && program.Contributions.Count > 0, program.Code.Value);
            Assert.Equal(3, own.Select(measure => measure.Question).Distinct().Count());
            Assert.InRange(own.Count(measure => measure.Curve.Rank == Rank.Headline), 1, 5);
        });
        Assert.True(await db.Curves.CountAsync(curve => db.DataPoints.Count(point => point.CurveId == curve.Id) >= 20) >= 40);

        var scorecards = await db.Scorecards.ToDictionaryAsync(card => card.Code.Value);
        Assert.Equal(["council", "homes"], scorecards.Keys.Order());
        Assert.InRange(scorecards["council"].Lines.Count, 8, 25);
        Assert.Equal(8, scorecards["council"].Lines.Select(line => line.ResultId).Distinct().Count());
        var ranks = await db.Curves.ToDictionaryAsync(curve => curve.Id, curve => curve.Rank);
        Assert.All(scorecards["council"].Lines, line => Assert.Equal(Rank.Headline, ranks[line.CurveId]));
    }

    private static async Task ItsOrganisationHasAHistoryAsync(RbaDbContext db, DateOnly today)
    {
        var units = await db.Units.ToListAsync();
        var tree = new OrganisationTree(units, today);
        Assert.Equal(12, tree.Standing.Count(unit => unit.Level == UnitLevel.Department));
        Assert.All(tree.Standing.Where(unit => unit.Level == UnitLevel.Department), unit => Assert.True(tree.WithAllAbove(unit.Id).Count == 3, unit.Code.Value));
        Assert.Contains(units, unit => unit.Places.Count > 1);
        var merged = Assert.Single(units, unit => unit.RetiredOn <= today);
        Assert.Equal("public-works", units.Single(unit => unit.Id == tree.StandsFor(merged.Id)).Code.Value);
    }

    private static async Task EverybodysRoleIsThereAsync(RbaDbContext db, DateOnly today)
    {
        var appointments = (await db.Appointments.ToListAsync()).FindAll(one => one.HoldsOn(today));
        Assert.Equal(Enum.GetValues<Role>().Order(), appointments.Select(one => one.Role).Distinct().Order());
        var departments = await db.Units.Where(unit => unit.Level == UnitLevel.Department && unit.RetiredOn == null).Select(unit => unit.Id).ToListAsync();
        Assert.All(departments, unit => Assert.All(
            new[] { Role.Contributor, Role.Approver }, role => Assert.Contains(appointments, one => one.Unit == unit && one.Role == role)));
    }

    private static async Task ItsValuesArePlausibleAsync(RbaDbContext db)
    {
        var curves = await db.Curves.ToDictionaryAsync(curve => curve.Id);
        var cells = (await db.DataPoints.ToListAsync()).Concat<Cell>(await db.Entries.ToListAsync()).Concat(await db.DataPointRevisions.ToListAsync()).ToList();
        Assert.InRange(cells.Count, 1500, 4000);
        Assert.All(cells, cell =>
        {
            var (curve, value) = (curves[cell.CurveId], cell.Value);
            Assert.True(value.Measured(curve.Scale) >= 0);
            Assert.True(curve.Unit != Unit.Percent || (value.HasParts && value.Numerator <= value.Denominator && value.Measured(curve.Scale) <= 100));
            curve.Accept(value);
        });
    }

    private static async Task ItIsAsUnevenAsRealLifeAsync(RbaDbContext db, DateOnly today)
    {
        var curves = await db.Curves.ToListAsync();
        var summaries = await db.Summaries.ToDictionaryAsync(summary => summary.CurveId);
        var measures = await db.Measures.ToListAsync();
        var open = await db.Entries.Where(entry => entry.GroupId == GroupId.Total).Select(entry => entry.CurveId).Distinct().ToListAsync();
        var late = curves.FindAll(curve => DueCycle.MissedPeriods(curve.Calendar, summaries[curve.Id].LatestMonth, today) > 0);
        Assert.Equal(6, late.Count);
        Assert.Equal(3, late.Count(curve => DueCycle.MissedPeriods(curve.Calendar, summaries[curve.Id].LatestMonth, today) > 1));
        Assert.DoesNotContain(late, curve => open.Contains(curve.Id));

        var positions = await db.Positions.ToDictionaryAsync(position => position.Id);
        Assert.Equal(2, measures.Count(measure => positions[measure.Accountable].AnsweringOn(today, positions) is null));
        Assert.Contains(measures, measure => positions[measure.Accountable].HolderOn(today) is null && positions[measure.Accountable].AnsweringOn(today, positions) is not null);
        Assert.True(await db.People.AnyAsync(person => person.LeftOn != null));

        Assert.Equal(4, measures.Count(measure => measure.Curve is { Intent: Intent.Improve, Polarity: Polarity.HigherIsBetter or Polarity.LowerIsBetter, Targets.Count: 0 }));
        Assert.Equal(5, curves.Count(curve => curve is { Intent: Intent.Maintain, Limits: not null }));
        Assert.True(curves.Exists(curve => curve.Targets.Any(target => target.Origin == TargetOrigin.Path)) && curves.Exists(curve => curve.Targets.Any(target => target.Revision > 1)));
        Assert.True(curves.Count(curve => curve.Tolerance is not null) >= 3 && curves.Count(curve => curve.Benchmarks.Count > 0) >= 3);
        Assert.Equal(2, curves.Sum(curve => curve.Breaks.Count()));
        Assert.Equal(
            [RevisionKind.Correction, RevisionKind.Scheduled, RevisionKind.SourceRevised],
            (await db.DataPointRevisions.Select(former => former.ReplacedBecause).ToListAsync()).OrderBy(kind => kind.ToString(), StringComparer.Ordinal));
        Assert.True(summaries.Values.Select(summary => summary.Level).Distinct().Count() >= 6);
    }

    private static async Task ThereIsWorkLeftAsync(RbaDbContext db, DateOnly today)
    {
        var entries = await db.Entries.Where(entry => entry.GroupId == GroupId.Total).ToListAsync();
        Assert.Equal((5, 7, 3), (entries.Count(e => e.State == EntryState.Draft), entries.Count(e => e.State == EntryState.Submitted), entries.Count(e => e.State == EntryState.Returned)));
        Assert.Equal((4, 2), (entries.Count(e => e is { State: EntryState.Approved, ReleaseId: null }), entries.Count(e => e.ReleaseId is not null)));
        Assert.All(entries.Where(e => e.State == EntryState.Returned), e => Assert.NotNull(e.ReturnComment));
        Assert.Single(await db.Releases.Where(release => release.PublishedAt == null).ToListAsync(), release => release.On > today);

        var quarterly = await db.Curves.Where(curve => curve.Calendar.Frequency == Frequency.Quarterly).ToListAsync();
        Assert.True(entries.Count < quarterly.Count / 2);
        Assert.All(quarterly, curve => Assert.InRange(curve.Calendar.DueOn(curve.Calendar.LatestEnded(today)), today.AddDays(6), today.AddDays(21)));
    }

    private static async Task GroupsAreForStaffOnlyAsync(RbaDbContext db)
    {
        Assert.Equal(["age", "area", "race-ethnicity"], (await db.Dimensions.Select(dimension => dimension.Code).ToListAsync()).Select(code => code.Value).Order());
        Assert.False(await db.DataPoints.AnyAsync(point => point.GroupId != GroupId.Total));
        var grouped = await db.Entries.Where(entry => entry.GroupId != GroupId.Total).ToListAsync();
        Assert.All(grouped, entry => Assert.True(entry is { State: EntryState.Approved, ReleaseId: null }));
        Assert.Equal(6, grouped.Select(entry => entry.CurveId).Distinct().Count());
        var small = grouped.FindAll(entry => (entry.Number ?? entry.Denominator) is > 0 and < 10 || entry.Numerator is > 0 and < 10);
        Assert.Equal(
            ["exits-to-permanent-homes", "people-without-shelter", "still-housed"],
            (await CodesAsync(db)).Where(code => small.Exists(entry => entry.CurveId == code.Key)).Select(code => code.Value).Order());
    }

    private static async Task EveryTextIsInBothLanguagesAndNamesNoRealPlaceAsync(RbaDbContext db)
    {
        await db.Settings.LoadAsync();
        await db.FocusAreas.LoadAsync();
        await db.Strategies.LoadAsync();
        await db.Dimensions.LoadAsync();
        await db.Groups.LoadAsync();
        await db.Positions.LoadAsync();
        await db.Units.LoadAsync();
        await db.Scorecards.LoadAsync();
        await db.Measures.LoadAsync();
        await db.Programs.LoadAsync();
        await db.Indicators.LoadAsync();
        await db.Results.LoadAsync();
        await db.Curves.LoadAsync();
        await db.Entries.LoadAsync();
        await db.DataPoints.LoadAsync();
        await db.DataPointRevisions.LoadAsync();
        await db.People.LoadAsync();
        var said = db.ChangeTracker.Entries().SelectMany(entry => entry.Properties).Select(property => property.CurrentValue).ToList();
        var texts = said.OfType<Text>().Where(text => text.HasWords).ToList();

        Assert.True(texts.Count > 700);
        Assert.DoesNotContain(texts, text => text.Only(Language.Spanish).Length == 0);
        var all = string.Join('\n', said.OfType<string>().Concat(texts.SelectMany(text => text.Words.Values)));
        Assert.Empty(RealNames().Matches(all).Select(match => match.Value));
    }

    private static async Task<List<string>> SaidAsync(TestSite site)
    {
        await using var db = site.Read();
        var codes = await CodesAsync(db);
        var points = await db.DataPoints.ToListAsync();
        var entries = await db.Entries.ToListAsync();
        var summaries = await db.Summaries.ToListAsync();
        string Say(string what, Cell cell, object? more) => string.Create(
            CultureInfo.InvariantCulture,
            $"{what} {codes[cell.CurveId]} {cell.GroupId.Value} {cell.StartMonth}: {cell.Number} {cell.Numerator}/{cell.Denominator} {cell.Kind} {cell.PublicNote} {more}");
        return [.. points.Select(point => Say("point", point, point.PublishedAt.ToString("O", CultureInfo.InvariantCulture)))
            .Concat(entries.Select(entry => Say("entry", entry, entry.State)))
            .Concat(summaries.Select(summary => $"summary {codes[summary.CurveId]} {summary.Level} {summary.Sparkline}"))
            .Order(StringComparer.Ordinal)];
    }

    private static async Task<Dictionary<CurveId, string>> CodesAsync(RbaDbContext db) =>
        (await db.Measures.Select(measure => new { measure.CurveId, measure.Code }).ToListAsync())
            .Concat(await db.Indicators.Select(indicator => new { indicator.CurveId, indicator.Code }).ToListAsync())
            .ToDictionary(one => one.CurveId, one => one.Code.Value);

    // Of the places whose published figures gave the demonstration its shapes.
    [GeneratedRegex(@"\b(Asheville|Helene|ART|Buncombe|APD|AFD|ODAP|MSD|North Carolina|NC|Carolina|Apex|Chapel Hill|Charlotte|Concord|Gastonia|Goldsboro|Greensboro|Hickory|Holly Springs|Raleigh|Rocky Mount|Salisbury|Wake Forest|Wilson|Winston-Salem|FEMA|HUD|ClearPoint|AIM|CoC|ETC|MS4|Mountain Xpress)\b")]
    private static partial Regex RealNames();
}
