namespace RbaTracker.Statistics.Inequality;

/// <summary>
/// The slope and relative index of inequality: the gap between the two ends of the whole row of people, from a curve through all
/// groups. docs/methods/slope-index.md (Mackenbach and Kunst 1997; Schlotheuber and Hosseinpoor 2022).
/// </summary>
public static class SlopeIndex
{
    /// <summary>The name an answer by a logistic curve carries.</summary>
    public const string LogitMethod = "Slope index by logistic curve";

    /// <summary>The name an answer by a straight line carries.</summary>
    public const string LinearMethod = "Slope index by straight line";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>For means and other values without a maximum: a straight line, people as weights.</summary>
    /// <param name="groups">From the most disadvantaged to the most advantaged, at least two with people.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <exception cref="ArgumentException">A group breaks a rule of <see cref="PopulationGroup"/>.</exception>
    public static SlopeIndexAnswer Linear(IReadOnlyList<PopulationGroup> groups, double confidence = Confidence.Usual)
    {
        var z = Confidence.HalfWidth(confidence);
        if (Weighted.Of(groups, out var reason) is not { } weighted)
        {
            return new SlopeIndexAnswer(LinearMethod, groups.Count, confidence, [], reason);
        }

        // The mid-ranks of a whole population average one half, whatever the groups.
        var ranks = weighted.MidRanks();
        var spread = 0.0;
        for (var i = 0; i < ranks.Length; i++)
        {
            spread += weighted.Shares[i] * (ranks[i] - 0.5) * (ranks[i] - 0.5);
        }

        if (spread < 1e-12)
        {
            return new SlopeIndexAnswer(LinearMethod, groups.Count, confidence, [], Reason.TooFewGroups);
        }

        var slope = 0.0;
        for (var i = 0; i < ranks.Length; i++)
        {
            slope += Coefficient(i) * weighted.Values[i];
        }

        var (top, bottom) = (weighted.Mean + (slope / 2), weighted.Mean - (slope / 2));
        var relativeError = weighted.Error(i => ((weighted.Shares[i] + (Coefficient(i) / 2)) / top) - ((weighted.Shares[i] - (Coefficient(i) / 2)) / bottom));
        return new SlopeIndexAnswer(LinearMethod, groups.Count, confidence, weighted.Warnings, reason: null)
        {
            Slope = Estimated.Of(slope, weighted.Error(Coefficient), z),
            Relative = bottom > 0 ? Estimated.OfRatio(top / bottom, top > 0 ? relativeError : null, z) : null,
        };

        double Coefficient(int i) => weighted.Shares[i] * (ranks[i] - 0.5) / spread;
    }

    /// <summary>For shares and rates with a maximum: a logistic curve through events among people, with robust standard errors.</summary>
    /// <param name="groups">From the most disadvantaged to the most advantaged; populations in people, rounded up.</param>
    /// <param name="maximum">What the value would be if everyone counted: 1, 100 or 1,000.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <returns>The indices; <see cref="Reason.NoFit"/> where no curve fits, as between a group of none and a group of all.</returns>
    /// <exception cref="ArgumentException">A group breaks a rule of <see cref="PopulationGroup"/>, or is above the maximum.</exception>
    public static SlopeIndexAnswer Logit(IReadOnlyList<PopulationGroup> groups, double maximum, double confidence = Confidence.Usual)
    {
        var z = Confidence.HalfWidth(confidence);
        Weighted.Require(groups);
        ConcentrationIndex.RequireMaximum(groups, maximum);
        PopulationGroup[] people = [.. groups.Select(group => group with { Population = Math.Ceiling(group.Population) })];
        if (Weighted.Of(people, out var reason) is not { } weighted)
        {
            return new SlopeIndexAnswer(LogitMethod, groups.Count, confidence, [], reason);
        }

        double[] events = [.. people.Select(group => Math.Round(group.Value / maximum * group.Population, MidpointRounding.ToEven))];
        if (LogisticCurve.Fit(weighted.MidRanks(), events, [.. people.Select(group => group.Population)]) is not { } curve)
        {
            return new SlopeIndexAnswer(LogitMethod, groups.Count, confidence, [], Reason.NoFit);
        }

        var (top, bottom) = (curve.At(1), curve.At(0));
        var (topSlope, bottomSlope) = (top * (1 - top), bottom * (1 - bottom));
        return new SlopeIndexAnswer(LogitMethod, groups.Count, confidence, curve.HasError ? [] : [Warning.NoInterval], reason: null)
        {
            Slope = Estimated.Of(maximum * (top - bottom), maximum * curve.Error(topSlope - bottomSlope, topSlope), z),
            Relative = bottom > 0 ? Estimated.OfRatio(top / bottom, curve.Error(bottom - top, 1 - top), z) : null,
        };
    }
}
