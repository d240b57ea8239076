using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Domain.Curves;
using RbaTracker.Testing;
using RbaTracker.Web.Features.Import;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Tests.Features.Import;

/// <summary>A real government's file goes in whole and comes out exact, compared value by value with the file as a reader of this test reads it.</summary>
public abstract partial class RealFileTests(DatabaseKind kind)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_figure_of_the_file_is_stored_and_shown_as_the_file_says()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = LanguagePath.CultureOf("en");
        var path = Require.Data("boston-budget/performance_measures.csv");
        var file = ReadSimply(path);
        Assert.Equal((2_053, 39, 419, 1_650), (file.Count, file.DistinctBy(row => row.Department).Count(), file.DistinctBy(row => row.Measure).Count(), file.DistinctBy(row => (row.Measure, row.Year, row.Kind)).Count()));
        await using var site = await TestSite.StartAsync(kind);
        var dana = await site.ActorAsync(TestPeople.Dana);
        var form = new ImportForm { Open = () => File.OpenRead(path), FileName = "performance_measures.csv", Map = ImportFiles.RealMap, As = ImportedAs.Published };

        var report = await site.WithAsync<ImportMeasures, ImportReport>(import => import.RunAsync(dana, form));

        Assert.Empty(report.Refusals);
        Assert.Equal(
            (2_053, 39, 93, 419, 1_650, 223, 209, 14, 15),
            (report.Counts.Rows, report.Counts.Departments, report.Counts.Programs, report.Counts.NewMeasures, report.Counts.Cells, report.Counts.Restated, report.Revised.Count, report.SameValue.Count, report.Jumps.Count));
        Assert.Equal((212, 11), (report.Revised.Concat(report.SameValue).Count(one => one.IsTarget), report.Revised.Concat(report.SameValue).Count(one => !one.IsTarget)));
        Assert.Contains(report.Jumps, one => one is { Before.Number: 100, After.Number: 1, IsTarget: false, Measure.Name: "Financial Audit Completion" });
        Assert.Contains(report.Jumps, one => one is { Before.Number: 2500, After.Number: 36934, IsTarget: true });

        await CompareAsync(site, file);
        Assert.False((await site.WithAsync<ImportMeasures, ImportReport>(import => import.RunAsync(dana, form))).IsWritten);
    }

    private static async Task CompareAsync(TestSite site, List<Row> file)
    {
        await using var db = site.Read();
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, Cancellation);
        var programs = await db.Programs.AsNoTracking().ToDictionaryAsync(program => program.Id, Cancellation);
        var points = (await db.DataPoints.AsNoTracking().ToListAsync(Cancellation)).ToDictionary(point => (point.CurveId, point.StartMonth));
        var former = (await db.DataPointRevisions.AsNoTracking().ToListAsync(Cancellation)).ToLookup(point => (point.CurveId, point.StartMonth));
        var measures = (await db.Measures.AsNoTracking().Include(measure => measure.Curve).ToListAsync(Cancellation)).ToDictionary(measure =>
            (units[programs[measure.ProgramId].DepartmentOn(Sample.Today)].PlaceOn(Sample.Today).Name.ToString(), programs[measure.ProgramId].Name.ToString(), measure.Name.ToString()));
        var visitor = site.Visit();
        var office = await site.SignInAsync(TestPeople.Dana);
        var (compared, shown) = (0, 0);
        foreach (var rows in file.GroupBy(row => row.Measure))
        {
            var measure = measures[rows.Key];
            var decimals = rows.Max(row => row.Decimals);
            var isPercent = rows.All(row => row.IsPercent);
            Assert.Equal((isPercent ? Unit.Percent : rows.All(row => row.Number >= 0 && row.Number == Math.Floor(row.Number)) ? Unit.Count : Unit.Index, decimals), (measure.Curve.Unit, measure.Curve.Decimals));
            var page = (await visitor.GetAsync($"/measures/{measure.Code}")).Page;
            var csv = (await visitor.GetAsync($"/measures/{measure.Code}.csv")).Body.Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')).ToDictionary(line => line[0]);
            var targets = (await office.GetAsync($"/records/curves/{measure.Code}/targets")).Page.QuerySelectorAll("table tbody tr").Select(row => (row.QuerySelector("th")!.TextContent, row.QuerySelector("td")!.TextContent)).ToList();
            foreach (var cell in rows.GroupBy(row => (row.Year, row.Kind)))
            {
                compared++;
                var steps = StepsOf([.. cell.OrderBy(row => row.Budget, StringComparer.Ordinal)]);
                var startMonth = ((cell.Key.Year - 1) * 12) + 6;
                var exact = steps[^1].ToString("0.##", CultureInfo.InvariantCulture);
                var text = steps[^1].ToString("N" + decimals, CultureInfo.GetCultureInfo("en-US")) + (isPercent ? "%" : "");
                if (cell.Key.Kind == "Target")
                {
                    Assert.Equal(steps, measure.Curve.Targets.Where(target => target.StartMonth == startMonth).OrderBy(target => target.Revision).Select(target => target.Wanted));
                    Assert.Contains(targets, target => target.Item1 == $"FY{cell.Key.Year}" && target.Item2.Trim() == text);
                    if (csv.TryGetValue($"{cell.Key.Year - 1}-07-01/P12M", out var beside))
                    {
                        Assert.Equal(exact, beside[4]);
                    }
                }
                else
                {
                    var point = points[(measure.CurveId, startMonth)];
                    Assert.Equal((steps[^1], steps.Count), (point.Number!.Value, point.Revision));
                    Assert.Equal(steps.Count > 1 ? RevisionKind.SourceRevised : null, point.RevisionKind);
                    Assert.Equal(steps[..^1], former[(measure.CurveId, startMonth)].OrderBy(one => one.Revision).Select(one => one.Number!.Value));
                    Assert.Equal(exact, csv[$"{cell.Key.Year - 1}-07-01/P12M"][1]);
                    var row = page.QuerySelectorAll("table.data tbody tr").Single(row => row.QuerySelector("th")?.TextContent == $"FY{cell.Key.Year}");
                    Assert.Equal(text, row.QuerySelector("td.lead")!.TextContent);
                    shown++;
                }
            }
        }

        Assert.Equal((1_650, 620), (compared, shown));
        Assert.Equal(1_650 + 209, measures.Values.Where(measure => measure.Curve.Calendar.Frequency == Domain.Calendars.Frequency.Yearly).Sum(measure =>
            measure.Curve.Targets.Count + points.Keys.Count(key => key.CurveId == measure.CurveId) + former.Where(key => key.Key.CurveId == measure.CurveId).Sum(key => key.Count())));
    }

    /// <summary>The values of a cell in the order of the budgets, without those that are only the same with more or fewer decimals.</summary>
    private static List<decimal> StepsOf(List<Row> cell)
    {
        if (cell.Count == 1)
        {
            return [cell[0].Number];
        }

        Assert.Equal(2, cell.Count);
        var (first, second) = (cell[0], cell[1]);
        var less = Math.Min(first.Decimals, second.Decimals);
        return Math.Round(first.Number, less, MidpointRounding.AwayFromZero) == Math.Round(second.Number, less, MidpointRounding.AwayFromZero)
            ? [first.Decimals > second.Decimals ? first.Number : second.Number]
            : [first.Number, second.Number];
    }

    private static List<Row> ReadSimply(string path) => [.. File.ReadAllLines(path).Skip(1).Select(line =>
    {
        var fields = Field().Matches(line).Select(match => match.Groups[1].Success ? match.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : match.Groups[2].Value).ToList();
        Assert.Equal(9, fields.Count);
        var bare = fields[8].Replace(",", "", StringComparison.Ordinal).Replace("%", "", StringComparison.Ordinal);
        var point = bare.IndexOf('.', StringComparison.Ordinal);
        return new Row(fields[0], fields[2], (fields[2], fields[3], fields[5]), int.Parse(fields[6], CultureInfo.InvariantCulture), fields[7], decimal.Parse(bare, CultureInfo.InvariantCulture), point < 0 ? 0 : bare.Length - point - 1, fields[8].EndsWith('%'));
    })];

    [GeneratedRegex("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))")]
    private static partial Regex Field();

    private sealed record Row(string Budget, string Department, (string, string, string) Measure, int Year, string Kind, decimal Number, int Decimals, bool IsPercent);

    public sealed class OnSqlite() : RealFileTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : RealFileTests(DatabaseKind.PostgreSql);
}
