using RbaTracker.Statistics.ChangePoints;
using RbaTracker.Statistics.ControlCharts;
using RbaTracker.Statistics.Progress;
using RbaTracker.Statistics.Trends;
using RbaTracker.Statistics.Turning;

namespace RbaTracker.Statistics.Tests;

/// <summary>Whatever comes in, an answer comes out: numbers that are numbers, or a reason.</summary>
public class AwkwardSeriesTests
{
    [Fact]
    public void Any_series_has_a_sound_trend()
    {
        var random = new Random(20261124);
        for (var round = 0; round < AwkwardSeries.Rounds; round++)
        {
            var series = AwkwardSeries.Make(random);
            var alike = HamedRao.Test(series, random.Next(2) == 0 ? null : random.Next(1, 5));
            var seasonal = SeasonalMannKendall.Test(series, random.Next(2, 13));
            var arrow = TrendArrow.Of(series, random.Next(5, 12));

            AwkwardSeries.AssertSound(alike);
            AwkwardSeries.AssertSound(seasonal);
            AwkwardSeries.AssertSound(arrow);
            Assert.Equal(series.Count < 3, alike.Reason is not null);
            Assert.Equal(series.Count < 5, arrow.Reason is not null);
            Assert.Equal(seasonal.Reason is null, seasonal.P is not null);
            Assert.False(alike.P is < 0 or > 1 || seasonal.P is < 0 or > 1);
            if (arrow.Direction is TrendDirection.Up or TrendDirection.Down)
            {
                Assert.True(arrow.P < TrendArrow.Detectable && MannKendall.Test(series).Reason is null);
            }
        }
    }

    [Fact]
    public void Any_estimates_have_a_sound_trend_and_comparison()
    {
        var random = new Random(20261125);
        for (var round = 0; round < AwkwardSeries.Rounds; round++)
        {
            EstimateWithInterval[] estimates = [.. AwkwardSeries.Make(random, most: 8).Values.ToArray().Select(Around)];
            var trend = EstimateTrend.Of(estimates);

            AwkwardSeries.AssertSound(trend);
            Assert.Equal(trend.Reason is null, trend.Direction is not null);
            Assert.Equal(estimates.Length < EstimateTrend.Points, trend.Reason == Reason.TooFewPoints);
            if (estimates.Length > 1)
            {
                AwkwardSeries.AssertSound(
                    EstimateComparison.Compare(estimates[0].Value, Width(0), estimates[1].Value, Width(0), 0.5 + (0.49 * random.NextDouble())));
            }
        }

        EstimateWithInterval Around(double value) => new(value, value - Width(value), value + Width(value));

        double Width(double value) => random.Next(4) switch
        {
            0 => 0,
            1 => Math.Min(Math.Pow(10, random.Next(-300, 90)), Series.LargestValue - Math.Abs(value)),
            _ => Math.Min(random.NextDouble(), Series.LargestValue - Math.Abs(value)),
        };
    }

    [Fact]
    public void Any_series_has_a_sound_chart_and_sound_steps()
    {
        var random = new Random(20261126);
        for (var round = 0; round < AwkwardSeries.Rounds; round++)
        {
            var series = AwkwardSeries.Make(random);
            var chart = XmrChart.Of(series, Settings(random, series));
            var steps = StepSuggestions.Find(series);
            var place = Pettitt.Test(series);

            AwkwardSeries.AssertSound(chart);
            AwkwardSeries.AssertSound(steps);
            AwkwardSeries.AssertSound(place);
            Assert.Equal(chart.Reason is null ? series.Count : 0, chart.Points.Count);
            Assert.True(chart.Groups.All(group => group.Lower <= group.Mean && group.Mean <= group.Upper));
            Assert.True(chart.Points.All(point => !point.Ghosted || point.Signal == XmrSignal.None));
            Assert.Equal(chart.N == 0, XmrIcons.Variation(chart, Wanted.Higher) is null);
            Assert.True(steps.Steps.Zip(steps.Steps.Skip(1)).All(pair => pair.First.MeanAfter == pair.Second.MeanBefore));
            Assert.False(place.P is < 0 or > 1);
            if (chart.Groups.Count > 0 && chart.Groups[^1].MeanRange > 0)
            {
                var limits = chart.Groups[^1];
                AwkwardSeries.AssertSound(ZoneRules.Of(series, limits.Mean, limits.MeanRange / 1.128));
            }
        }
    }

    [Fact]
    public void Any_series_has_sound_progress()
    {
        var random = new Random(20261127);
        for (var round = 0; round < AwkwardSeries.Rounds; round++)
        {
            var series = AwkwardSeries.Make(random, most: 6);
            var (first, second) = (Any(random), Any(random));
            var aim = new OpenSdgAim
            {
                Wanted = random.Next(2) == 0 ? Wanted.Higher : Wanted.Lower,
                BaseYear = series.Count > 0 ? series.Periods[0] + random.Next(-2, 3) : 2015,
                TargetYear = (series.Count > 0 ? series.Periods[^1] : 2015) + random.Next(-2, 15),
                Target = random.Next(2) == 0 ? first : null,
            };
            var sdg = OpenSdgProgress.Of(series, aim.Target is null && random.Next(2) == 0 ? aim with { Limit = second } : aim);
            var change = LastChange.Of(series);
            var way = TargetedChange.Of(first, second, Any(random), random.Next(3) switch { 0 => null, 1 => true, _ => false });
            var range = TargetRange.Judge(Any(random), Math.Min(first, second), Math.Max(first, second));

            AwkwardSeries.AssertSound(sdg);
            AwkwardSeries.AssertSound(change);
            AwkwardSeries.AssertSound(way);
            AwkwardSeries.AssertSound(range);
            Assert.Equal(sdg.Reason is null, sdg.Status is not null);
            Assert.False(sdg.Score is < -5 or > 5);
            Assert.Equal(way.Reason is null, way.Status is not null);
            Assert.Equal(range.Met, range.Outside == 0);
            Assert.Equal(series.Count < 2, change.Reason is not null);
        }
    }

    [Fact]
    public void Any_values_after_any_lock_have_a_sound_verdict()
    {
        var random = new Random(20261128);
        var seen = new HashSet<CurveVerdict>();
        for (var round = 0; round < AwkwardSeries.Rounds; round++)
        {
            var expected = AwkwardSeries.Make(random, most: 8).Values;
            if (expected.Length == 0)
            {
                continue;
            }

            var baseline = new FrozenBaseline(Steps(random, expected), Any(random), random.Next(6) == 0);
            var values = AwkwardSeries.Make(random, most: 10).Values;
            var actuals = new Series([.. Enumerable.Range(100 + random.Next(3), values.Length)], values);
            var wanted = random.Next(2) == 0 ? Wanted.Higher : Wanted.Lower;
            var look = CurveTurn.Judge(baseline, actuals, wanted);
            var drawn = DrawnBaseline.Judge(baseline, AwkwardSeries.Make(random, most: 8), actuals, wanted);
            var turned = CurveTurn.Judge(baseline, actuals, wanted == Wanted.Higher ? Wanted.Lower : Wanted.Higher);

            AwkwardSeries.AssertSound(look);
            AwkwardSeries.AssertSound(drawn);
            seen.Add(look.Verdict);
            Assert.Equal((look.MeanDifference, look.Z, look.Above, look.Below), (turned.MeanDifference, turned.Z, turned.Above, turned.Below));
            Assert.Equal(look.Evidence == CurveEvidence.None, look.Verdict is CurveVerdict.TooEarly or CurveVerdict.NoClearDifference);
            Assert.False(look.PointsToDecide is < 1 or > 2);
            Assert.False(look.Verdict == CurveVerdict.TooEarly && look.N >= CurveTurn.FewestValues);
        }

        Assert.Equal(5, seen.Count);
    }

    private static XmrSettings Settings(Random random, Series series)
    {
        return new XmrSettings
        {
            RebaseAt = Some(3),
            Ghosted = Some(random.Next(20) == 0 ? 100 : 2),
            FixAfter = random.Next(3) == 0 ? random.Next(2, 20) : null,
            ScreenRanges = random.Next(2) == 0,
        };

        int[] Some(int most) => [.. series.Periods.ToArray().Where(_ => random.Next(20) < most)];
    }

    private static FrozenStep[] Steps(Random random, ReadOnlySpan<double> expected)
    {
        var steps = new FrozenStep[expected.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            var width = Math.Min(Math.Pow(10, random.Next(-12, 4)), Series.LargestValue - Math.Abs(expected[i]));
            steps[i] = random.Next(30) == 0
                ? new FrozenStep(100 + i, expected[i], null, null, null)
                : new FrozenStep(100 + i, expected[i], expected[i] - width, expected[i] + width, Math.Max(width / 2, 1e-300));
        }

        return steps;
    }

    private static double Any(Random random)
    {
        var values = AwkwardSeries.Make(random, most: 3).Values;
        return values.Length > 0 ? values[0] : 0;
    }
}
