using RbaTracker.Statistics.Forecasts;

namespace RbaTracker.Statistics.Tests.Forecasts;

public class BaselineForecastTests
{
    private static readonly double?[] Homeless = [547, 527, 637, 573, 739, 755, 790, 812];

    [Fact]
    public void The_worked_example_of_the_trial_band()
    {
        var answer = BaselineForecast.Of(Series.From(2020, [10, 12, 11, 15]), 1);

        // Steps 2, -1, 4: root mean square 2.6458; t with two degrees 4.3027 and 1.8856.
        Assert.Equal([Warning.FewPoints, Warning.TrialBand], answer.Warnings);
        Assert.Equal((4, 3, 2020), (answer.N, answer.Steps.Count, answer.FirstPeriod));
        Assert.Equal(15 + (4.302653 * Math.Sqrt(7)), answer.Steps[0].High95!.Value, 1e-4);
        Assert.Equal(15 - (1.885618 * Math.Sqrt(7 * 3)), answer.Steps[2].Low80!.Value, 1e-4);
        Assert.Equal(3.62, answer.Steps[0].Low95!.Value, 0.005);
        Assert.Equal(ForecastMemberKind.LastValue, Assert.Single(answer.Members).Kind);
    }

    [Fact]
    public void The_worked_example_of_the_page()
    {
        var answer = BaselineForecast.Of(Series.From(2016, Homeless), 1);

        Assert.Equal((8, 1, null), (answer.N, answer.Season, answer.Reason));
        Assert.Equal([2024, 2025, 2026], answer.Steps.Select(step => step.Period));
        Assert.Equal(1, answer.Members.Sum(member => member.Weight), 1e-12);
        Assert.Equal(0.5, answer.Members.Single(member => member.Kind == ForecastMemberKind.Theta).Weight, 1e-12);
        Assert.Equal(1.0 / 6, answer.Members.Single(member => member.Kind == ForecastMemberKind.Drift).Weight, 1e-12);
        Assert.Equal(265.0 / 7, answer.Members.Single(member => member.Kind == ForecastMemberKind.Drift).Trend!.Value, 1e-9);
        Assert.Equal(Expected.Mean, answer.Steps[2].Mean, 0.1);
        Assert.Equal(Expected.Low95, answer.Steps[2].Low95!.Value, 0.1);
        Assert.Equal(Expected.High95, answer.Steps[2].High95!.Value, 0.1);
        Assert.Equal(Expected.MeanErrorSd, answer.Steps[2].MeanErrorSd!.Value, 0.1);
    }

    [Theory]
    [InlineData(0, Reason.TooFewPoints)]
    [InlineData(2, Reason.TooFewPoints)]
    [InlineData(3, null)]
    [InlineData(5, null)]
    public void Below_three_points_there_is_no_forecast(int n, Reason? reason)
    {
        var answer = BaselineForecast.Of(Series.From(1, Homeless.AsSpan(0, n)), 1);

        Assert.Equal((reason, n), (answer.Reason, answer.N));
        Assert.Equal(reason is null ? Math.Min(3, n) : 0, answer.Steps.Count);
        Assert.Equal(n == 3, answer.Warnings.Contains(Warning.TrialBand));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(4, 8)]
    [InlineData(12, 12)]
    public void The_usual_horizon_is_three_years_eight_quarters_or_twelve_months(int season, int steps)
    {
        var values = Enumerable.Range(0, 30).Select(t => (double?)(100 + t + (t % 3))).ToArray();

        Assert.Equal(steps, BaselineForecast.Of(Series.From(0, values), season).Steps.Count);
        Assert.Equal(Math.Min(steps, 6), BaselineForecast.Of(Series.From(0, values.AsSpan(0, 6)), season).Steps.Count);
        var shortened = BaselineForecast.Of(Series.From(0, values.AsSpan(0, 6)), season, 7);
        Assert.Equal(6, shortened.Steps.Count);
        Assert.Contains(Warning.HorizonShortened, shortened.Warnings);
    }

    [Fact]
    public void Values_that_never_vary_go_on_without_a_band()
    {
        var answer = BaselineForecast.Of(Series.From(1, [7, 7, 7, 7, 7, 7, 7, 7]), 4);

        Assert.Equal([Warning.NoVariation, Warning.NoInterval], answer.Warnings);
        Assert.All(answer.Steps, step => Assert.Equal((7, null, null), (step.Mean, step.Low95, step.MeanErrorSd)));
    }

    [Fact]
    public void A_straight_line_goes_on_straight()
    {
        var answer = BaselineForecast.Of(Series.From(1, [.. Enumerable.Range(0, 20).Select(t => (double?)(50 + (3 * t)))]), 1);

        Assert.Equal(50 + (3 * 20), answer.Steps[0].Mean, 1.0);
        Assert.Equal(50 + (3 * 22), answer.Steps[2].Mean, 2.0);
    }

    [Fact]
    public void A_cap_cuts_off_after_everything_else()
    {
        double?[] shares = [88, 90, 93, 92, 95, 97, 96, 99];
        var open = BaselineForecast.Of(Series.From(1, shares), 1);
        var capped = BaselineForecast.Of(Series.From(1, shares), 1, cap: new ForecastCap(0, 100));

        Assert.True(open.Steps[2].High95 > 100);
        Assert.Equal(100, capped.Steps[2].High95);
        Assert.Equal(open.Steps[2].Low95, capped.Steps[2].Low95);
        Assert.Equal(open.Steps[2].MeanErrorSd, capped.Steps[2].MeanErrorSd);
        Assert.Contains(Warning.Capped, capped.Warnings);
        Assert.Equal(open, BaselineForecast.Of(Series.From(1, shares), 1, cap: new ForecastCap(0, null)));

        var below = BaselineForecast.Of(Series.From(1, [-4, -6, -9, -7, -12, -11]), 1, cap: new ForecastCap(0, null));
        Assert.All(below.Steps, step => Assert.Equal((0, 0, 0), (step.Mean, step.Low95, step.Low80)));
    }

    [Theory]
    [InlineData(double.NaN, null)]
    [InlineData(null, double.PositiveInfinity)]
    [InlineData(5.0, 5.0)]
    public void A_cap_that_cannot_be_is_refused(double? lower, double? upper) =>
        Assert.Throws<ArgumentException>(() => new ForecastCap(lower, upper));

    [Fact]
    public void What_cannot_be_asked_is_refused_in_words()
    {
        var series = Series.From(1, Homeless);

        Assert.Throws<ArgumentNullException>(() => BaselineForecast.Of(null!, 1));
        Assert.Contains("1, 4 or 12", Assert.Throws<ArgumentOutOfRangeException>(() => BaselineForecast.Of(series, 7)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => BaselineForecast.Of(series, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => BaselineForecast.Of(series, 1, BaselineForecast.FarthestHorizon + 1));
        Assert.Contains("do not fit", Assert.Throws<ArgumentException>(() => BaselineForecast.Of(Series.From(int.MaxValue - 8, Homeless), 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_input_gives_the_same_answer_to_the_last_bit()
    {
        var (first, second) = (BaselineForecast.Of(Seasonal(0), 12), BaselineForecast.Of(Seasonal(0), 12));

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, BaselineForecast.Of(Seasonal(1), 12));
        Assert.NotNull(first.Pattern);
        Assert.NotEqual(first, first with { Pattern = first.Pattern with { Indices = [1] } });
    }

    [Fact]
    public void Twice_the_values_are_twice_the_forecast()
    {
        var (once, series) = (BaselineForecast.Of(Seasonal(0), 12), Seasonal(0));
        var twice = BaselineForecast.Of(new Series(series.Periods, [.. series.Values.ToArray().Select(value => 2 * value)]), 12);

        Assert.Equal(once.Steps.Select(step => 2 * step.Mean), twice.Steps.Select(step => step.Mean));
        Assert.Equal(once.Steps.Select(step => 2 * step.Low95), twice.Steps.Select(step => step.Low95));
        Assert.Equal(once.Steps.Select(step => 2 * step.MeanErrorSd), twice.Steps.Select(step => step.MeanErrorSd));
    }

    [Fact]
    public void Other_numbers_for_the_same_periods_change_only_the_periods()
    {
        var (series, later) = (Seasonal(0), Seasonal(0, 24 * 12));

        Assert.Equal(
            BaselineForecast.Of(series, 12).Steps.Select(step => step with { Period = step.Period + (24 * 12) }),
            BaselineForecast.Of(later, 12).Steps);
    }

    [Fact]
    public void The_season_is_named_by_its_place_in_the_cycle()
    {
        // December, the place 11, is the peak wherever the series starts.
        foreach (var first in new[] { 0, 5, -7 })
        {
            var values = Enumerable.Range(first, 60).Select(period => (double?)(100 + (((period % 12) + 12) % 12 == 11 ? 50 : 0) + (period % 5)));
            var answer = BaselineForecast.Of(Series.From(first, [.. values]), 12);

            Assert.Equal(11, answer.Pattern!.Indices.ToList().IndexOf(answer.Pattern.Indices.Max()));
            var highest = answer.Steps.MaxBy(step => step.Mean)!.Period;
            Assert.Equal(11, ((highest % 12) + 12) % 12);
        }
    }

    [Fact]
    public void A_gap_is_bridged_and_a_long_one_parts_the_series()
    {
        var values = Enumerable.Range(0, 40).Select(t => (double?)(100 + (t % 4 * 5) + (t % 7))).ToArray();
        values[20] = values[21] = null;
        var bridged = BaselineForecast.Of(Series.From(0, values), 4);
        Assert.Contains(Warning.GapsBridged, bridged.Warnings);
        Assert.Equal((38, 0), (bridged.N, bridged.FirstPeriod));

        Array.Fill(values, null, 16, 8);
        var parted = BaselineForecast.Of(Series.From(0, values), 4);
        Assert.Contains(Warning.StartsAfterGap, parted.Warnings);
        Assert.Equal((16, 24), (parted.N, parted.FirstPeriod));
        Assert.Equal(BaselineForecast.Of(Series.From(24, values.AsSpan(24)), 4).Steps, parted.Steps);
    }

    [Fact]
    public void The_ends_of_the_earth_may_lie_between_two_points()
    {
        var answer = BaselineForecast.Of(new Series([int.MinValue, 0, 1, 2, 3, 4, 5], [1, 2, 4, 3, 5, 4, 6]), 12);

        Assert.Equal((6, 0), (answer.N, answer.FirstPeriod));
    }

    [Fact]
    public void A_positive_series_has_a_band_above_zero()
    {
        var answer = BaselineForecast.Of(Series.From(1, [40, 3, 25, 1, 30, 2, 18, 4, 22]), 1);

        Assert.All(answer.Steps, step => Assert.True(step.Low95 > 0 && step.Low95 < step.Low80));
    }

    [Fact]
    public void The_error_of_a_mean_starts_as_the_band_and_is_below_the_last_step_s()
    {
        var answer = BaselineForecast.Of(Series.From(1, [-3, 5, 2, -7, 4, 1, -2, 6, 3, -5, 0, 2]), 1);

        Assert.Equal((answer.Steps[0].High95 - answer.Steps[0].Mean)!.Value / 1.959964, answer.Steps[0].MeanErrorSd!.Value, 1e-4);
        Assert.True(answer.Steps[2].MeanErrorSd < (answer.Steps[2].High95 - answer.Steps[2].Mean) / 1.96);
    }

    [Fact]
    public void A_short_season_leans_on_the_year_before_and_a_long_one_does_not()
    {
        var few = BaselineForecast.Of(Seasonal(0, 0, 30), 12);
        var many = BaselineForecast.Of(Seasonal(0, 0, 72), 12);

        Assert.Contains(few.Members, member => member.Kind == ForecastMemberKind.SeasonalNaive);
        Assert.DoesNotContain(many.Members, member => member.Kind == ForecastMemberKind.SeasonalNaive);
        Assert.Equal(1, few.Members.Sum(member => member.Weight), 1e-12);
    }

    [Fact]
    public void A_forecast_of_ten_years_of_months_allocates_little()
    {
        var series = Seasonal(0);
        BaselineForecast.Of(series, 12);

        var before = GC.GetAllocatedBytesForCurrentThread();
        BaselineForecast.Of(series, 12);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 100_000);
    }

    private static Series Seasonal(int seed, int first = 0, int n = 120)
    {
        var random = new Random(seed);
        return Series.From(
            first,
            [.. Enumerable.Range(0, n).Select(t => (double?)(200 + (t / 2.0) + (40 * Math.Sin(t * Math.PI / 6)) + (10 * random.NextDouble())))]);
    }

    /// <summary>The numbers of docs/methods/forecast-baseline.md.</summary>
    private static class Expected
    {
        internal const double Mean = 898.4;
        internal const double Low95 = 602.6;
        internal const double High95 = 1300.2;
        internal const double MeanErrorSd = 97.5;
    }
}
