using System.Globalization;

namespace RbaTracker.Statistics.Inequality;

/// <summary>
/// Whether what is measured is concentrated among the advantaged or the disadvantaged, over all groups that have an order.
/// docs/methods/concentration-index.md (Wagstaff 2005; Erreygers 2009; Schlotheuber and Hosseinpoor 2022).
/// </summary>
public static class ConcentrationIndex
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Concentration index";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Measures groups that have an order.</summary>
    /// <param name="groups">From the most disadvantaged to the most advantaged, at least two.</param>
    /// <param name="maximum">The most the value can be (100 for a percentage), or null where there is none.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <exception cref="ArgumentException">A group breaks a rule of <see cref="PopulationGroup"/>, or is above the maximum.</exception>
    public static ConcentrationIndexAnswer Of(
        IReadOnlyList<PopulationGroup> groups, double? maximum = null, double confidence = Confidence.Usual)
    {
        var z = Confidence.HalfWidth(confidence);
        var weighted = Weighted.Of(groups, out var reason);
        RequireMaximum(groups, maximum);
        if (weighted is null)
        {
            return new ConcentrationIndexAnswer(groups.Count, confidence, [], reason);
        }

        var ranks = weighted.MidRanks();
        var index = 0.0;
        for (var i = 0; i < ranks.Length; i++)
        {
            index += Coefficient(i) * weighted.Values[i];
        }

        var relative = weighted.Mean > 0 && double.IsFinite(index / weighted.Mean) ? index / weighted.Mean : (double?)null;
        var wagstaff = relative / (1 - (weighted.Mean / maximum));
        return new ConcentrationIndexAnswer(groups.Count, confidence, weighted.Warnings, reason: null)
        {
            Absolute = Estimated.Of(index, weighted.Error(Coefficient), z),
            Relative = relative,
            Wagstaff = wagstaff is { } corrected && double.IsFinite(corrected) ? corrected : null,
            Erreygers = 4 * index / maximum,
        };

        double Coefficient(int i) => weighted.Shares[i] * ((2 * ranks[i]) - 1);
    }

    internal static void RequireMaximum(IReadOnlyList<PopulationGroup> groups, double? maximum)
    {
        if (maximum is not { } most)
        {
            return;
        }

        if (!(most >= 1e-12 && most <= PopulationGroup.Largest))
        {
            throw new ArgumentOutOfRangeException(
                nameof(maximum), string.Create(CultureInfo.InvariantCulture, $"A maximum is a number above 0, such as 100; {most} is not."));
        }

        if (groups.Any(group => group.Value < 0 || group.Value > most))
        {
            throw new ArgumentOutOfRangeException(
                nameof(maximum), string.Create(CultureInfo.InvariantCulture, $"A value lies below 0 or above the maximum of {most}."));
        }
    }
}
