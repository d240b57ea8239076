using System.Globalization;
using RbaTracker.Statistics.Forecasts;

namespace RbaTracker.Statistics.Tests.Forecasts;

/// <summary>Short series of every kind: each has a forecast with its bands in order, or says why not.</summary>
public class ForecastFuzzTests
{
    private static readonly int Rounds = Require.IsLong ? 1_000_000 : 20_000;

    [Fact]
    public void Any_short_series_has_a_forecast_in_order_or_says_why_not()
    {
        var random = new Random(20261122);
        var (forecasts, bands, seasons, gaps) = (0, 0, 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var (series, season) = AnySeries(random);
            int? horizon = random.Next(3) == 0 ? random.Next(1, 20) : null;
            var cap = random.Next(4) == 0 ? new ForecastCap(random.Next(2) == 0 ? null : 0, random.Next(2) == 0 ? null : 100) : null;

            var answer = BaselineForecast.Of(series, season, horizon, cap);

            Check(answer, answer.Steps, cap, series);
            Assert.Equal(answer.N < BaselineForecast.FewestPoints, answer.Reason == Reason.TooFewPoints);
            Assert.Equal(answer.Reason is null ? 1 : 0, answer.Members.Sum(member => member.Weight), 1e-9);
            Assert.All(answer.Members, member => Finite(member.Alpha, member.Beta, member.Gamma, member.Phi, member.Theta, member.Level, member.Trend));
            if (answer.Pattern is { } pattern)
            {
                seasons++;
                Assert.InRange(pattern.Weight, 0, 1);
                Assert.All(pattern.Indices, index => Finite(index));
            }

            forecasts += answer.Steps.Count > 0 ? 1 : 0;
            bands += answer.Steps.Count > 0 && answer.Steps[0].Low95 is not null ? 1 : 0;
            gaps += answer.Warnings.Contains(Warning.GapsBridged) ? 1 : 0;

            if (round % 4 == 0)
            {
                foreach (var plain in new[]
                {
                    NaiveForecast.Of(series, horizon ?? 2), DriftForecast.Of(series, horizon ?? 2),
                    SeasonalNaiveForecast.Of(series, season, horizon ?? 2), NaiveTwoForecast.Of(series, season, horizon ?? 2),
                })
                {
                    Check(plain, plain.Steps, null, series);
                }
            }
        }

        Assert.True(
            forecasts > Rounds / 2 && bands > Rounds / 3 && seasons > Rounds / 10 && gaps > Rounds / 10,
            $"Too tame: {forecasts} forecasts, {bands} bands, {seasons} seasons, {gaps} with gaps.");
    }

    private static void Check(Answer answer, IReadOnlyList<ForecastStep> steps, ForecastCap? cap, Series series)
    {
        Assert.Equal(answer.Reason is not null, steps.Count == 0);
        Assert.Equal(answer.Warnings.Distinct().Order(), answer.Warnings);
        for (var h = 0; h < steps.Count; h++)
        {
            var step = steps[h];
            Assert.Equal(series.Periods[^1] + h + 1, step.Period);
            Finite(step.Mean, step.Low80, step.High80, step.Low95, step.High95, step.MeanErrorSd);
            Assert.Equal(answer.Warnings.Contains(Warning.NoInterval), step.Low95 is null);
            if (step.Low95 is not null)
            {
                Assert.True(
                    step.Low95 <= step.Low80 && step.Low80 <= step.Mean && step.Mean <= step.High80 && step.High80 <= step.High95 && step.MeanErrorSd > 0,
                    string.Create(CultureInfo.InvariantCulture, $"{step} of {string.Join(' ', series.Values.ToArray())}"));
            }

            if (cap is not null)
            {
                Assert.False(step.Mean < cap.Lower || step.Mean > cap.Upper || step.Low95 < cap.Lower || step.High95 > cap.Upper);
            }
        }
    }

    private static void Finite(params double?[] numbers) => Assert.All(numbers, number => Assert.True(number is null || double.IsFinite(number.Value)));

    private static (Series Series, int Season) AnySeries(Random random)
    {
        var season = random.Next(3) switch { 0 => 1, 1 => 4, _ => 12 };
        var n = random.Next(4) == 0 ? random.Next(0, 6) : random.Next(0, season == 12 ? 27 : 18);
        var (kind, holes, unit) = (random.Next(9), random.Next(2) == 0 ? 6 : 1000, Math.Pow(10, random.Next(-3, 4)));
        var (periods, values, period) = (new List<int>(), new List<double>(), random.Next(-40, 25_000));
        var walk = 0.0;
        for (var i = 0; i < n; i++)
        {
            period += random.Next(holes) == 0 ? random.Next(1, 12) : 1;
            walk += random.NextDouble() - 0.5;
            periods.Add(period);
            values.Add(kind switch
            {
                0 => random.Next(0, 4),
                1 => (random.NextDouble() - 0.5) * unit,
                2 => 0,
                3 => (random.Next(2) == 0 ? 1 : -1) * Math.Pow(10, random.Next(-100, 101)),
                4 => unit * (1 + (i * 0.1) + (0.3 * (period % 4)) + (0.05 * random.NextDouble())),
                5 => Math.Pow(10, random.Next(-12, 13)),
                6 => unit * walk,
                7 => i == n / 2 ? 1000 * unit : unit,
                _ => 3 + (i * 0.5),
            });
        }

        return (new Series(periods.ToArray(), values.ToArray()), season);
    }
}
