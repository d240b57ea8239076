using MathNet.Numerics.Distributions;

namespace RbaTracker.Statistics.Forecasts;

/// <summary>A forecast before it is cut off at a cap. docs/methods/forecast-baseline.md, "How many points".</summary>
/// <param name="Means">The values to expect, nearest first.</param>
/// <param name="Halves">Half the widths of the bands; null where there is no band.</param>
/// <param name="MeanErrors">The standard deviation of the mean of the first errors; null where there is no band.</param>
/// <param name="Members">The methods that were averaged.</param>
/// <param name="Pattern">The season that was taken out.</param>
internal sealed record BaselinePath(
    double[] Means,
    (double Half80, double Half95)[]? Halves,
    double[]? MeanErrors,
    IReadOnlyList<ForecastMember> Members,
    SeasonalPattern? Pattern)
{
    /// <summary>A series that never varied: the value goes on, and nothing is known of how far it might stray.</summary>
    internal static BaselinePath Flat(double value, int steps)
    {
        var means = new double[steps];
        Array.Fill(means, value);
        return new BaselinePath(means, null, null, [LastValue(value)], null);
    }

    /// <summary>Three or four points: the last value goes on, with a band as wide as a random walk with their steps would have.</summary>
    internal static BaselinePath Trial(ReadOnlySpan<int> periods, ReadOnlySpan<double> values, int steps)
    {
        var (n, squares) = (values.Length, 0.0);
        for (var i = 1; i < n; i++)
        {
            // A step over a gap is so many steps in one.
            squares += Math.Pow(values[i] - values[i - 1], 2) / (periods[i] - periods[i - 1]);
        }

        var deviation = Math.Sqrt(squares / (n - 1));
        var (t80, t95) = (StudentT.InvCDF(0, 1, n - 2, 0.9), StudentT.InvCDF(0, 1, n - 2, 0.975));
        var (means, halves, meanErrors) = (new double[steps], new (double, double)[steps], new double[steps]);
        for (var h = 0; h < steps; h++)
        {
            means[h] = values[^1];
            halves[h] = (t80 * deviation * Math.Sqrt(h + 1), t95 * deviation * Math.Sqrt(h + 1));

            // The mean of the first k places of a random walk.
            meanErrors[h] = Band.Deviation(t95 * deviation) * Math.Sqrt((h + 2.0) * ((2 * h) + 3) / (6.0 * (h + 1)));
        }

        return new BaselinePath(means, halves, meanErrors, [LastValue(values[^1])], null);
    }

    /// <summary>Five points and more: the average of the members.</summary>
    internal static BaselinePath Averaged(ForecastInput input)
    {
        var (m, steps, n) = (input.Season, input.Steps, input.Values.Length);

        // Values of a size near one keep the searches alike in all units, and no square overflows. A power of two rounds nothing.
        var exponent = Math.ILogB(Largest(input.Values));
        var laidOut = Gaps.LayOut(input.Periods, input.Values, exponent);
        var members = Ensemble.Of(laidOut, m, input.Phase, steps, out var season);
        var sum = members.Sum(member => member.Member.Weight);
        var (means, halves) = (new double[steps], new (double Half80, double Half95)[steps]);
        var deviations = new double[steps];
        var band = Band.For(m);
        for (var h = 0; h < steps; h++)
        {
            var (mean, deviation) = Average(members, sum, h);
            means[h] = Math.ScaleB(mean, exponent);
            halves[h] = band.Halves(Math.ScaleB(deviation, exponent), h + 1, n);
            deviations[h] = Band.Deviation(halves[h].Half95);
        }

        // A series without any noise has no band either.
        var noiseless = Ties.Tied(means[0], means[0] + halves[0].Half95);
        return new BaselinePath(
            means,
            noiseless ? null : halves,
            noiseless ? null : ErrorOfMeans.Of(deviations, [.. members.Select(member => (member.Member.Weight / sum, member.Echoes))]),
            [.. members.Select(member => InUnits(member.Member, sum, exponent))],
            PatternOf(season, exponent));
    }

    /// <summary>A step with its bands.</summary>
    internal ForecastStep Step(int h, int period, bool positive)
    {
        if (Halves is null)
        {
            return new ForecastStep(period, Means[h], null, null, null, null, null);
        }

        var (low80, high80, low95, high95) = Band.Both(Means[h], Halves[h], positive);
        return new ForecastStep(period, Means[h], low80, high80, low95, high95, MeanErrors![h]);
    }

    private static ForecastMember LastValue(double value) => new(ForecastMemberKind.LastValue, 1) { Level = value };

    /// <summary>The members' average, and their mean deviation with the deviation between them.</summary>
    private static (double Mean, double Deviation) Average(List<MemberForecast> members, double sum, int h)
    {
        var (mean, own, apart) = (0.0, 0.0, 0.0);
        foreach (var member in members)
        {
            mean += member.Member.Weight / sum * member.Means[h];
            own += member.Member.Weight / sum * member.Deviations[h];
        }

        foreach (var member in members)
        {
            apart += member.Member.Weight / sum * (member.Means[h] - mean) * (member.Means[h] - mean);
        }

        return (mean, Math.Sqrt((own * own) + apart));
    }

    private static ForecastMember InUnits(ForecastMember member, double sum, int exponent) => member with
    {
        Weight = member.Weight / sum,
        Level = member.Level is { } level ? Math.ScaleB(level, exponent) : null,
        Trend = member.Trend is { } trend ? Math.ScaleB(trend, exponent) : null,
    };

    private static SeasonalPattern? PatternOf(Season season, int exponent) => season.Indices.Length == 1
        ? null
        : new SeasonalPattern(
            season.Multiplicative,
            season.Weight,
            season.Multiplicative ? season.Indices : Array.ConvertAll(season.Indices, index => Math.ScaleB(index, exponent)));

    private static double Largest(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return largest;
    }
}
