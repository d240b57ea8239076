using System.Globalization;

namespace RbaTracker.Statistics.ChangePoints;

/// <summary>
/// Where the level of a series may have stepped: the division into stretches of one level each that fits best when every step costs a
/// penalty. It is the division that PELT finds. Formula, sources and a worked example: docs/methods/step-suggestions.md (Killick,
/// Fearnhead and Eckley 2012; Jackson and others 2005).
/// </summary>
/// <remarks>Suggestions to look into, never a verdict: a trend or an odd value can look like steps, and so can chance.</remarks>
public static class StepSuggestions
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Step suggestions (PELT)";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>The fewest points of one level.</summary>
    public const int ShortestLevel = 3;

    /// <summary>The most points: time grows with the square of their number.</summary>
    public const int MostPoints = 5_000;

    // From the median absolute deviation to the standard deviation of a normal distribution.
    private const double DeviationFactor = 1.4826;

    /// <summary>Seeks the steps.</summary>
    /// <param name="series">The observed values; gaps are closed.</param>
    /// <returns>The steps, often none; with <see cref="Reason.TooFewPoints"/> below six points.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="series"/> has more than <see cref="MostPoints"/> points.</exception>
    public static StepSuggestionsAnswer Find(Series series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var n = series.Count;
        if (n > MostPoints)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Steps are sought in at most {MostPoints} points; these are {n}."),
                nameof(series));
        }

        if (n < 2 * ShortestLevel)
        {
            return new StepSuggestionsAnswer(n, [], Reason.TooFewPoints);
        }

        var deviation = DeviationOfNeighbours(series.Values);
        if (!(deviation > 0))
        {
            return new StepSuggestionsAnswer(n, [Warning.NoVariation], reason: null) { Deviation = 0 };
        }

        var penalty = 2 * Math.Log(n);
        return new StepSuggestionsAnswer(n, [], reason: null)
        {
            Deviation = deviation,
            Penalty = penalty,
            Steps = Steps(series, LastStepBefore(new LevelCost(series.Values, deviation), n, penalty)),
        };
    }

    /// <summary>The standard deviation about a level, from differences of neighbours, which a step between them hardly touches.</summary>
    private static double DeviationOfNeighbours(ReadOnlySpan<double> values)
    {
        var differences = new double[values.Length - 1];
        for (var i = 0; i < differences.Length; i++)
        {
            differences[i] = Ties.Tied(values[i], values[i + 1]) ? 0 : values[i + 1] - values[i];
        }

        var middle = Median.Of(differences);
        var robust = DeviationFactor * Median.Of(Array.ConvertAll(differences, difference => Math.Abs(difference - middle)));
        if (robust > 0)
        {
            return robust / Math.Sqrt(2);
        }

        // More than half of the differences are equal: the usual standard deviation, zero on a straight line.
        var mean = differences.Average();
        return differences.All(difference => Ties.Tied(difference, mean))
            ? 0
            : Math.Sqrt(differences.Sum(difference => (difference - mean) * (difference - mean)) / (differences.Length - 1) / 2);
    }

    /// <summary>For each number of first points, where the last step of their best division lies; 0 where there is none.</summary>
    private static int[] LastStepBefore(LevelCost cost, int n, double penalty)
    {
        var best = new double[n + 1];
        var last = new int[n + 1];
        Array.Fill(best, double.PositiveInfinity);
        best[0] = -penalty;
        for (var end = ShortestLevel; end <= n; end++)
        {
            for (var start = 0; start <= end - ShortestLevel; start++)
            {
                var total = best[start] + cost.Of(start, end) + penalty;
                if (total < best[end])
                {
                    (best[end], last[end]) = (total, start);
                }
            }
        }

        return last;
    }

    private static List<Step> Steps(Series series, int[] lastStepBefore)
    {
        var starts = new List<int> { series.Count };
        while (starts[^1] > 0)
        {
            starts.Add(lastStepBefore[starts[^1]]);
        }

        starts.Reverse();
        var steps = new List<Step>();
        for (var i = 1; i < starts.Count - 1; i++)
        {
            steps.Add(new Step(
                series.Periods[starts[i]], Mean(series, starts[i - 1], starts[i]), Mean(series, starts[i], starts[i + 1])));
        }

        return steps;
    }

    private static double Mean(Series series, int start, int end)
    {
        var sum = 0.0;
        foreach (var value in series.Values[start..end])
        {
            sum += value;
        }

        return sum / (end - start);
    }
}
