namespace RbaTracker.Statistics.Inequality;

/// <summary>
/// How far the groups' values spread around the mean of all people, large groups counting more: variance, standard deviation and
/// coefficient of variation. docs/methods/between-group-variance.md (Harper and Lynch 2005; Breen and others 2010).
/// </summary>
public static class BetweenGroupVariance
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Between-group variance";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Measures the spread of groups in any order.</summary>
    /// <param name="groups">At least two.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <exception cref="ArgumentException">A group breaks a rule of <see cref="PopulationGroup"/>.</exception>
    public static BetweenGroupVarianceAnswer Of(IReadOnlyList<PopulationGroup> groups, double confidence = Confidence.Usual)
    {
        var z = Confidence.HalfWidth(confidence);
        if (Weighted.Of(groups, out var reason) is not { } weighted)
        {
            return new BetweenGroupVarianceAnswer(groups.Count, confidence, [], reason);
        }

        var mean = weighted.Mean;
        var variance = weighted.Sum((share, value) => share * (value - mean) * (value - mean));
        var deviation = Math.Sqrt(variance);
        var relative = 100 * deviation / mean;
        return new BetweenGroupVarianceAnswer(groups.Count, confidence, weighted.Warnings, reason: null)
        {
            Mean = mean,
            Variance = Estimated.Of(variance, Error(weighted), z),
            StandardDeviation = deviation,
            CoefficientOfVariation = mean > 0 && double.IsFinite(relative) ? relative : null,
        };
    }

    /// <summary>The exact standard error of a quadratic form in independent normal estimates.</summary>
    private static double? Error(Weighted weighted)
    {
        if (weighted.Errors is not { } errors)
        {
            return null;
        }

        var (linear, squares, cubes, cross) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < weighted.Count; i++)
        {
            var (share, distance, square) = (weighted.Shares[i], weighted.Values[i] - weighted.Mean, errors[i] * errors[i]);
            linear += share * share * distance * distance * square;
            squares += share * share * square * square;
            cubes += share * share * share * square * square;
            cross += share * share * square;
        }

        return Math.Sqrt(Math.Max(0, (4 * linear) + (2 * (squares - (2 * cubes) + (cross * cross)))));
    }
}
