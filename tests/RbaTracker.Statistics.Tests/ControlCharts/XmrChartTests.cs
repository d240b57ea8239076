using System.Globalization;
using System.Text.Json;
using RbaTracker.Statistics.ControlCharts;

namespace RbaTracker.Statistics.Tests.ControlCharts;

public class XmrChartTests
{
    private static readonly double?[] EightMonths = [8.1, 8.4, 7.9, 8.3, 8.0, 8.5, 8.2, 8.6];

    [Fact]
    public void The_worked_example_of_the_page()
    {
        var chart = XmrChart.Of(Series.From(1, EightMonths));
        var limits = Assert.Single(chart.Groups);

        Assert.Equal(8.25, limits.Mean, 1e-12);
        Assert.Equal(0.3857, limits.MeanRange, 0.00005);
        Assert.Equal((7.224, 9.276), (Math.Round(limits.Lower, 3), Math.Round(limits.Upper, 3)));
        Assert.All(chart.Points, point => Assert.Equal(XmrSignal.None, point.Signal));
        Assert.Equal([Warning.TrialLimits], chart.Warnings);

        var fixedAtEight = new XmrSettings { FixAfter = 8 };
        Assert.Equal(XmrSignal.None, XmrChart.Of(Series.From(1, [.. EightMonths, 9.0]), fixedAtEight).Last!.Signal);
        Assert.Equal(XmrSignal.AboveLimit, XmrChart.Of(Series.From(1, [.. EightMonths, 9.3]), fixedAtEight).Last!.Signal);

        var fromAllNine = XmrChart.Of(Series.From(1, [.. EightMonths, 9.3]));
        Assert.Equal((7.236, 9.497), (Math.Round(fromAllNine.Groups[0].Lower, 3), Math.Round(fromAllNine.Groups[0].Upper, 3)));
        Assert.Equal(XmrSignal.None, fromAllNine.Last!.Signal);
    }

    [Fact]
    public void The_reference_cases_agree()
    {
        var reference = ReferenceCases.Of("spc_xmr.json");
        foreach (var item in reference.Cases)
        {
            var id = item.GetProperty("id").GetString();
            var expected = item.GetProperty("expected");
            var dates = item.GetProperty("dates").EnumerateArray().Select(Day).ToArray();
            var wanted = item.GetProperty("improvement_direction").GetString() switch
            {
                "increase" => Wanted.Higher,
                "decrease" => Wanted.Lower,
                _ => Wanted.Neither,
            };
            var chart = XmrChart.Of(
                new Series(dates, [.. ReferenceCases.Numbers(item.GetProperty("values")).Select(value => value!.Value)]),
                new XmrSettings
                {
                    RebaseAt = [.. item.GetProperty("rebase").EnumerateArray().Select(Day)],
                    FixAfter = (int?)ReferenceCases.Number(item.GetProperty("fix_after_n_points")),
                    ScreenRanges = item.GetProperty("screen_outliers").GetBoolean(),
                });

            foreach (var (point, wantedPoint) in chart.Points.Zip(expected.GetProperty("points").EnumerateArray()))
            {
                var at = $"{id} {wantedPoint.GetProperty("date").GetString()}";
                var limits = chart.Groups[point.Group];
                reference.Compare($"{at} group", wantedPoint.GetProperty("rebase_group"), point.Group, 0);
                reference.Compare($"{at} mean", wantedPoint.GetProperty("mean"), limits.Mean, 1e-9);
                reference.Compare($"{at} side", wantedPoint.GetProperty("relative_to_mean"), point.Side, 0);
                Assert.Equal((at, Label(wantedPoint, "special_cause_type")), (at, Word(point.Signal)));
                Assert.Equal((at, Label(wantedPoint, "point_type")), (at, Word(XmrIcons.TypeOf(point.Signal, wanted))));

                // The package has no limits where nothing varies; ours are the mean.
                if (wantedPoint.GetProperty("lpl").ValueKind == JsonValueKind.Null)
                {
                    Assert.Equal((limits.Mean, limits.Mean, false), (limits.Lower, limits.Upper, point.Outside));
                    continue;
                }

                reference.Compare($"{at} lpl", wantedPoint.GetProperty("lpl"), limits.Lower, 1e-9);
                reference.Compare($"{at} upl", wantedPoint.GetProperty("upl"), limits.Upper, 1e-9);
                Assert.Equal((at, wantedPoint.GetProperty("outside_limits").GetBoolean()), (at, point.Outside));
                Assert.Equal((at, wantedPoint.GetProperty("close_to_limits").GetBoolean()), (at, point.Close));
            }

            Assert.Equal(dates.Length, chart.Points.Count);
            Assert.Equal((id, Label(expected, "variation_type")), (id, Word(XmrIcons.Variation(chart, wanted)!.Value)));
            Assert.Equal(
                (id, Label(expected, "assurance_type")),
                (id, Word(XmrIcons.Assurance(chart, ReferenceCases.Number(item.GetProperty("target")), wanted))));
        }

        reference.AssertAllAgree(atLeast: 1300);
    }

    [Fact]
    public void A_ghosted_point_is_shown_and_changes_nothing_else()
    {
        var without = XmrChart.Of(Series.From(1, [8.1, 8.4, 7.9, null, 8.3, 8.0, 8.5, 8.2, 8.6]));
        var with = XmrChart.Of(Series.From(1, [8.1, 8.4, 7.9, 99, 8.3, 8.0, 8.5, 8.2, 8.6]), new XmrSettings { Ghosted = [4] });

        Assert.Equal(without.Groups, with.Groups);
        Assert.Equal(without.Points, with.Points.Where(point => !point.Ghosted));
        Assert.Equal((4, 99, XmrSignal.None), (with.Points[3].Period, with.Points[3].Value, with.Points[3].Signal));
        Assert.Equal(8, with.N);
    }

    [Fact]
    public void A_ghosted_point_between_two_groups_and_one_at_the_start_belong_to_one()
    {
        var chart = XmrChart.Of(
            Series.From(1, [50, 1, 2, 1, 60, 11, 12, 11]), new XmrSettings { Ghosted = [1, 5], RebaseAt = [5] });

        Assert.Equal([0, 0, 0, 0, 0, 1, 1, 1], chart.Points.Select(point => point.Group));
        Assert.Equal([2, 6], chart.Groups.Select(group => group.FirstPeriod));
    }

    [Fact]
    public void A_rebase_outside_the_series_changes_nothing()
    {
        var chart = XmrChart.Of(Series.From(1, EightMonths));

        Assert.Equal(chart, XmrChart.Of(Series.From(1, EightMonths), new XmrSettings { RebaseAt = [-7, 1, 900], Ghosted = [900] }));
    }

    [Fact]
    public void New_limits_are_suggested_from_eight_last_points_on_one_side()
    {
        double?[] values = [1, 2, 1, 2, 1, 2, 1, 2, 1, 9, 10, 9, 10, 9, 10, 9, 10];

        Assert.Equal(10, XmrChart.Of(Series.From(1, values)).RebaseFrom);
        Assert.Null(XmrChart.Of(Series.From(1, values.AsSpan(0, 16))).RebaseFrom);
        Assert.Null(XmrChart.Of(Series.From(1, values), new XmrSettings { RebaseAt = [10] }).RebaseFrom);
    }

    [Fact]
    public void The_chart_moves_with_the_values_and_turns_with_them()
    {
        var random = new Random(20260306);
        for (var round = 0; round < 300; round++)
        {
            int[] values = [.. Enumerable.Range(0, random.Next(1, 40)).Select(i => random.Next(0, 12) + (i > 20 ? 6 : 0))];
            var settings = new XmrSettings { RebaseAt = round % 3 == 0 ? [15] : [], FixAfter = round % 4 == 0 ? 12 : null };
            var chart = Drawn(value => value);
            var moved = Drawn(value => (value * 8) + 64);
            var turned = Drawn(value => -value);

            Assert.Equal(chart.Points.Select(point => (point.Signal, point.Side)), moved.Points.Select(point => (point.Signal, point.Side)));
            Assert.Equal(
                chart.Points.Select(point => (XmrIcons.TypeOf(point.Signal, Wanted.Higher), point.Side)),
                turned.Points.Select(point => (XmrIcons.TypeOf(point.Signal, Wanted.Lower), -point.Side)));
            Assert.All(chart.Groups.Zip(moved.Groups), pair => Assert.Equal((pair.First.Upper * 8) + 64, pair.Second.Upper, 1e-9));
            Assert.All(chart.Groups.Zip(turned.Groups), pair => Assert.Equal(-pair.First.Upper, pair.Second.Lower, 1e-9));

            XmrAnswer Drawn(Func<double, double> change) =>
                XmrChart.Of(Series.From(1, [.. values.Select(value => (double?)change(value))]), settings);
        }
    }

    [Fact]
    public void Screening_that_would_leave_no_range_is_not_done()
    {
        // Of 19 ranges 17 are zero; without the other two every value but the mean would be a signal.
        var chart = XmrChart.Of(Series.From(1, [.. Enumerable.Repeat<double?>(4, 10), 9, .. Enumerable.Repeat<double?>(4, 9)]));

        Assert.Equal(10.0 / 19, chart.Groups[0].MeanRange, 1e-12);
        Assert.Equal(11, Assert.Single(chart.Points, point => point.Outside).Period);
    }

    [Fact]
    public void Without_variation_there_is_no_signal_and_the_target_is_held_against_the_mean()
    {
        var chart = XmrChart.Of(Series.From(1, [7, 7, 7, 7, 7, 7, 7, 7, 7, 7]));

        Assert.Contains(Warning.NoVariation, chart.Warnings);
        Assert.Equal(PointType.CommonCause, XmrIcons.Variation(chart, Wanted.Higher));
        Assert.Equal(Assurance.ConsistentPass, XmrIcons.Assurance(chart, 7, Wanted.Higher));
        Assert.Equal(Assurance.ConsistentPass, XmrIcons.Assurance(chart, 7, Wanted.Lower));
        Assert.Equal(Assurance.ConsistentFail, XmrIcons.Assurance(chart, 8, Wanted.Higher));
        Assert.Equal(Assurance.ConsistentPass, XmrIcons.Assurance(chart, 8, Wanted.Lower));
        Assert.Equal(Assurance.ConsistentFail, XmrIcons.Assurance(chart, 6, Wanted.Lower));
    }

    [Theory]
    [InlineData(9.3, Wanted.Higher, Assurance.ConsistentFail)]
    [InlineData(9.3, Wanted.Lower, Assurance.ConsistentPass)]
    [InlineData(7.2, Wanted.Higher, Assurance.ConsistentPass)]
    [InlineData(7.2, Wanted.Lower, Assurance.ConsistentFail)]
    [InlineData(8.0, Wanted.Higher, Assurance.Inconsistent)]
    [InlineData(9.0, Wanted.Higher, Assurance.Inconsistent)]
    [InlineData(8.0, Wanted.Neither, null)]
    [InlineData(null, Wanted.Higher, null)]
    public void The_target_is_held_against_the_last_limits(double? target, Wanted wanted, Assurance? expected)
    {
        Assert.Equal(expected, XmrIcons.Assurance(XmrChart.Of(Series.From(1, EightMonths)), target, wanted));
    }

    [Theory]
    [InlineData(7, new[] { Warning.TrialLimits, Warning.TooFewForIcons })]
    [InlineData(8, new[] { Warning.TrialLimits })]
    [InlineData(12, new[] { Warning.TrialLimits })]
    [InlineData(13, new Warning[0])]
    public void Few_points_behind_limits_are_said_to_be_few(int n, Warning[] expected)
    {
        Assert.Equal(expected, XmrChart.Of(Series.From(1, [.. Enumerable.Range(0, n).Select(i => (double?)(i % 3))])).Warnings);
    }

    [Fact]
    public void Without_a_point_there_are_no_limits_and_the_reason_is_named()
    {
        foreach (var chart in new[] { XmrChart.Of(Series.From(1, [])), XmrChart.Of(Series.From(1, [5]), new XmrSettings { Ghosted = [1] }) })
        {
            Assert.Equal((0, Reason.TooFewPoints), (chart.N, chart.Reason));
            Assert.Empty(chart.Groups);
            Assert.Null(chart.Last);
            Assert.Null(XmrIcons.Variation(chart, Wanted.Higher));
            Assert.Null(XmrIcons.Assurance(chart, 5, Wanted.Higher));
        }
    }

    [Fact]
    public void Limits_from_one_point_and_a_target_that_is_no_number_are_refused()
    {
        var series = Series.From(1, EightMonths);

        Assert.Throws<ArgumentException>("settings", () => XmrChart.Of(series, new XmrSettings { FixAfter = 1 }));
        Assert.Throws<ArgumentException>("target", () => XmrIcons.Assurance(XmrChart.Of(series), double.NaN, Wanted.Higher));
        Assert.Throws<ArgumentNullException>("series", () => XmrChart.Of(null!));
        Assert.Throws<ArgumentNullException>("chart", () => XmrIcons.Variation(null!, Wanted.Higher));
    }

    private static int Day(JsonElement date) => DateOnly.Parse(date.GetString()!, CultureInfo.InvariantCulture).DayNumber;

    private static string? Label(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string Word(XmrSignal signal) => signal switch
    {
        XmrSignal.None => "Common Cause",
        XmrSignal.AboveLimit => "Above UCL",
        XmrSignal.BelowLimit => "Below LCL",
        XmrSignal.Rising => "7 Point Trend (Increasing)",
        XmrSignal.Falling => "7 Point Trend (Decreasing)",
        XmrSignal.TwoOfThreeHigh => "2 in 3 Above CL",
        XmrSignal.TwoOfThreeLow => "2 in 3 Below CL",
        XmrSignal.RunAbove => "7 Points Above CL",
        _ => "7 Points Below CL",
    };

    private static string Word(PointType type) => type switch
    {
        PointType.CommonCause => "common_cause",
        PointType.Improvement => "special_cause_improvement",
        PointType.Concern => "special_cause_concern",
        PointType.High => "special_cause_neutral_high",
        _ => "special_cause_neutral_low",
    };

    private static string? Word(Assurance? assurance) => assurance switch
    {
        Assurance.Inconsistent => "inconsistent",
        Assurance.ConsistentPass => "consistent_pass",
        Assurance.ConsistentFail => "consistent_fail",
        _ => null,
    };
}
