using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Judgements;

namespace RbaTracker.Domain.Tests.Curves;

public sealed class CurveSummaryTests
{
    [Fact]
    public void Nothing_published_is_no_data()
    {
        var summary = Made(Sample.Curve(), []);

        Assert.Equal((Level.NoData, 0, ""), (summary.Level, summary.Points, summary.Sparkline));
        Assert.Null(summary.Latest);
        Assert.Null(summary.NextDue);
    }

    [Fact]
    public void It_holds_the_latest_value_the_one_before_and_that_of_a_year_before()
    {
        var curve = Sample.Curve();
        var summary = Made(curve, Sample.Points(curve, Sample.Quarter(2025, 1), 12, 15, 9, 14, 18));

        Assert.Equal((5, Sample.Quarter(2026, 1).StartMonth, 18m), (summary.Points, summary.LatestMonth, summary.Latest));
        Assert.Equal((Sample.Quarter(2025, 4).StartMonth, 14m, 12m), (summary.PreviousMonth, summary.Previous, summary.YearBefore));
        Assert.Equal((new DateOnly(2026, 7, 20), Sample.Now, CurveSummary.CurrentRules), (summary.NextDue, summary.MadeAt, summary.Rules));
    }

    [Fact]
    public void A_period_without_a_value_is_passed_over_for_the_latest_and_counts_as_published()
    {
        var curve = Sample.Curve();
        DataPoint[] points =
        [
            Sample.Point(curve, Sample.Quarter(2025, 4), Sample.Value(14)),
            Sample.Point(curve, Sample.Quarter(2026, 1), Value.Absent(Absence.NotCollected)),
        ];

        var summary = Made(curve, points);

        Assert.Equal((2, 14m, Sample.Quarter(2025, 4).StartMonth), (summary.Points, summary.Latest, summary.LatestMonth));
        Assert.Equal(new DateOnly(2026, 7, 20), summary.NextDue);
    }

    [Fact]
    public void When_the_last_value_is_taken_back_nothing_of_it_stays()
    {
        var curve = CurveTests.Broken2024();
        curve.Aim(Sample.Year(2026), 300, Sample.Today);
        var summary = new CurveSummary(curve.Id, GroupId.Total);
        summary.Make(
            curve,
            [
                Sample.Point(curve, Sample.Year(2023), Sample.Value(171)),
                Sample.Point(curve, Sample.Year(2024), Value.Of(219, ValueKind.Provisional)),
            ],
            Sample.Now);
        Assert.True(summary.BreakBeforeLatest);
        Assert.Equal(300m, summary.LaterTarget);

        summary.Make(curve, [Sample.Point(curve, Sample.Year(2024), Value.Absent(Absence.NotComparable))], Sample.Now);

        Assert.Equal((Level.NoData, false, ValueKind.Final), (summary.Level, summary.BreakBeforeLatest, summary.LatestKind));
        Assert.Equal((null, null, null), (summary.Latest, summary.Previous, summary.YearBefore));
        Assert.Equal((null, null, null), (summary.Target, summary.LaterTarget, summary.LaterTargetMonth));
        Assert.Equal("", summary.Sparkline);
    }

    [Fact]
    public void Across_a_break_there_is_no_year_before_and_no_line()
    {
        var curve = CurveTests.Broken2024();
        var points = Sample.Points(curve, Sample.Year(2020), 65, 116, 232, 171, 219);

        var summary = Made(curve, points);

        Assert.True(summary.BreakBeforeLatest);
        Assert.Equal(171m, summary.Previous);
        Assert.Null(summary.YearBefore);
        Assert.Equal($"{Sample.Year(2024).StartMonth}:219", summary.Sparkline);

        var yearAfter = Made(curve, [.. points, Sample.Point(curve, Sample.Year(2025), Sample.Value(328))]);
        Assert.False(yearAfter.BreakBeforeLatest);
        Assert.Equal(219m, yearAfter.YearBefore);
        Assert.Equal($"{Sample.Year(2024).StartMonth}:219;{Sample.Year(2025).StartMonth}:328", yearAfter.Sparkline);
    }

    [Fact]
    public void The_latest_value_is_held_against_the_target_of_its_own_period()
    {
        var curve = Sample.Curve();
        curve.Aim(Sample.Quarter(2025, 4), 10, Sample.Today);
        curve.Aim(Sample.Quarter(2026, 1), 20, Sample.Today);

        var summary = Made(curve, Sample.Points(curve, Sample.Quarter(2025, 4), 14, 18));

        Assert.Equal((Level.Off, 20m), (summary.Level, summary.Target));
        Assert.Null(summary.LaterTarget);
    }

    [Fact]
    public void Where_only_a_later_target_stands_it_is_not_due_yet_and_says_which()
    {
        var curve = Sample.Curve();
        curve.Aim(Sample.Quarter(2026, 4), 20, Sample.Today);
        curve.Aim(Sample.Quarter(2026, 4), 25, Sample.Today, Sample.Text("More was promised."));

        var summary = Made(curve, Sample.Points(curve, Sample.Quarter(2026, 1), 18));

        Assert.Equal((Level.NotDueYet, Sample.Quarter(2026, 4).StartMonth, 25m), (summary.Level, summary.LaterTargetMonth, summary.LaterTarget));
        Assert.Null(summary.Target);
    }

    [Fact]
    public void A_target_that_has_passed_is_no_target_of_today()
    {
        var curve = Sample.Curve();
        curve.Aim(Sample.Quarter(2025, 4), 10, Sample.Today);
        Assert.Equal(Level.NoTarget, Made(curve, Sample.Points(curve, Sample.Quarter(2026, 1), 18)).Level);
    }

    [Theory]
    [InlineData(2020, 60, Level.Met, 0)]
    [InlineData(2021, 63, Level.Met, 0)]
    [InlineData(2022, 67, Level.Met, 1)]
    [InlineData(2022, 65, Level.Off, -1)]
    [InlineData(2025, 75, Level.Met, 0)]
    public void On_a_path_from_60_to_75_in_five_years_each_year_has_its_own_target(int year, int actual, Level expected, int ahead)
    {
        var curve = CurveTests.Yearly(Polarity.HigherIsBetter);
        for (var step = 0; step <= 5; step++)
        {
            curve.Aim(Sample.Year(2020 + step), 60 + (3 * step), Sample.Today);
        }

        var summary = Made(curve, Sample.Points(curve, Sample.Year(year), actual));

        Assert.Equal(expected, summary.Level);
        Assert.Equal(ahead, summary.Latest - summary.Target);
    }

    [Fact]
    public void What_is_to_be_maintained_is_held_against_its_limit()
    {
        var curve = Sample.Curve(intent: Intent.Maintain, limits: new Limits(15, null, 1.5m));
        var summary = Made(curve, Sample.Points(curve, Sample.Quarter(2026, 1), 16.5m));
        Assert.Equal((Level.Close, 15m), (summary.Level, summary.Target));
    }

    [Fact]
    public void A_percent_is_judged_by_what_its_parts_make()
    {
        var curve = Sample.Curve(unit: Unit.Percent);
        curve.Aim(Sample.Quarter(2026, 1), 66.67m, Sample.Today);

        var summary = Made(curve, [Sample.Point(curve, Sample.Quarter(2026, 1), Sample.Parts(2, 3))]);

        Assert.Equal(Level.Off, summary.Level);
        Assert.Equal(66.67m, Math.Round(summary.Latest!.Value, 2));
    }

    [Fact]
    public void The_line_keeps_the_last_24_points()
    {
        var curve = Sample.Curve(calendar: Sample.Calendar(Frequency.Monthly));
        var summary = Made(curve, Sample.Points(curve, Sample.Month(2024, 1), Enumerable.Range(1, 30).Select(n => (decimal)n)));

        var line = summary.Sparkline.Split(';');
        Assert.Equal(CurveSummary.SparklinePoints, line.Length);
        Assert.EndsWith(":7", line[0], StringComparison.Ordinal);
        Assert.EndsWith(":30", line[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_in_which_points_come_changes_nothing()
    {
        var random = new Random(31);
        var curve = CurveTests.Broken2024();
        curve.Aim(Sample.Year(2025), 300, Sample.Today);
        var points = Sample.Points(curve, Sample.Year(2018), 60, 70, 65, 116, 232, 171, 219, 328).ToArray();
        var expected = Shown(Made(curve, points));

        for (var i = 0; i < 200; i++)
        {
            random.Shuffle(points);
            Assert.Equal(expected, Shown(Made(curve, points)));
        }
    }

    [Fact]
    public void Polarity_and_intent_change_the_level_and_never_a_number()
    {
        var random = new Random(37);
        for (var i = 0; i < 200; i++)
        {
            var numbers = Enumerable.Range(0, 9).Select(_ => random.Next(0, 9_999) / 100m).ToList();
            var shown = Enum.GetValues<Polarity>().SelectMany(polarity => Enum.GetValues<Intent>().Select(intent =>
            {
                var curve = Sample.Curve(polarity, intent: intent, limits: new Limits(20, 80, 5));
                curve.Aim(Sample.Quarter(2026, 1), 50, Sample.Today);
                var made = Made(curve, Sample.Points(curve, Sample.Quarter(2024, 1), numbers));
                return (made.Points, made.Latest, made.Previous, made.YearBefore, made.LatestMonth, made.PreviousMonth, made.Sparkline, made.NextDue);
            }));

            Assert.Single(shown.Distinct());
        }
    }

    private static CurveSummary Made(Curve curve, IReadOnlyCollection<DataPoint> points)
    {
        var summary = new CurveSummary(curve.Id, GroupId.Total);
        summary.Make(curve, points, Sample.Now);
        return summary;
    }

    private static string Shown(CurveSummary made) => string.Join(
        '|',
        made.Points,
        made.LatestMonth,
        made.Latest,
        made.LatestKind,
        made.PreviousMonth,
        made.Previous,
        made.BreakBeforeLatest,
        made.YearBefore,
        made.Level,
        made.Target,
        made.LaterTargetMonth,
        made.LaterTarget,
        made.Sparkline,
        made.NextDue);
}
