using System.Globalization;

namespace RbaTracker.Statistics.ControlCharts;

/// <summary>
/// The classic tests of a control chart, beside the XmR rules: docs/methods/zone-rules.md (Western Electric 1956; Nelson 1984). A flag sits
/// on the point that completes a pattern.
/// </summary>
/// <remarks>Each rule has false alarms and together they add up: choose a few before looking.</remarks>
public static class ZoneRules
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Western Electric and Nelson rules";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Finds the points that complete a pattern.</summary>
    /// <param name="series">The observed values; gaps are closed.</param>
    /// <param name="centre">The centre line, in the values' unit.</param>
    /// <param name="sigma">The standard deviation, above zero: of an XmR chart the mean moving range divided by 1.128.</param>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="centre"/> is no number, or <paramref name="sigma"/> is not above zero.
    /// </exception>
    public static ZoneRulesAnswer Of(Series series, double centre, double sigma)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (!(Math.Abs(centre) <= Series.LargestValue))
        {
            throw new ArgumentException(
                Say($"The centre must be finite and at most {Series.LargestValue}; {centre} is not."),
                nameof(centre));
        }

        if (!(sigma > 0 && double.IsFinite(sigma)))
        {
            throw new ArgumentException(Say($"The standard deviation must be above zero and finite; {sigma} is not."), nameof(sigma));
        }

        var z = Array.ConvertAll(series.Values.ToArray(), value => (value - centre) / sigma);
        var flags = new List<ZoneFlag>();
        foreach (var rule in Enum.GetValues<ZoneRule>())
        {
            for (var i = 0; i < z.Length; i++)
            {
                if (Completes(rule, z.AsSpan(0, i + 1)))
                {
                    flags.Add(new ZoneFlag(rule, series.Periods[i]));
                }
            }
        }

        return new ZoneRulesAnswer(series.Count, flags);
    }

    /// <summary>Whether the last of these points completes the pattern.</summary>
    private static bool Completes(ZoneRule rule, ReadOnlySpan<double> z) => rule switch
    {
        ZoneRule.WesternElectric1 or ZoneRule.Nelson1 => Math.Abs(z[^1]) > 3,
        ZoneRule.WesternElectric2 => Beyond(z, 2, most: 3, zone: 2, endsInZone: true),
        ZoneRule.WesternElectric3 => Beyond(z, 4, most: 5, zone: 1, endsInZone: true),
        ZoneRule.WesternElectric4 => Beyond(z, 8, most: 8, zone: 0, endsInZone: true),
        ZoneRule.Nelson2 => Beyond(z, 9, most: 9, zone: 0, endsInZone: true),
        ZoneRule.Nelson3 => Climbs(z, 6),
        ZoneRule.Nelson4 => Alternates(z, 14),
        ZoneRule.Nelson5 => Beyond(z, 2, most: 3, zone: 2, endsInZone: false),
        ZoneRule.Nelson6 => Beyond(z, 4, most: 5, zone: 1, endsInZone: false),
        ZoneRule.Nelson7 => All(z, 15, value => Math.Abs(value) < 1),
        _ => All(z, 8, value => Math.Abs(value) > 1),
    };

    private static bool Beyond(ReadOnlySpan<double> z, int count, int most, double zone, bool endsInZone)
    {
        var (high, low) = (0, 0);
        for (var i = Math.Max(0, z.Length - most); i < z.Length; i++)
        {
            high += z[i] > zone ? 1 : 0;
            low += z[i] < -zone ? 1 : 0;
        }

        return z.Length >= most
            && ((high >= count && (!endsInZone || z[^1] > zone)) || (low >= count && (!endsInZone || z[^1] < -zone)));
    }

    private static bool Climbs(ReadOnlySpan<double> z, int points)
    {
        var steps = 0;
        for (var i = Math.Max(1, z.Length - points + 1); i < z.Length; i++)
        {
            steps += Math.Sign(z[i] - z[i - 1]);
        }

        return z.Length >= points && Math.Abs(steps) == points - 1;
    }

    private static bool Alternates(ReadOnlySpan<double> z, int points)
    {
        for (var i = z.Length - points + 2; i > 1 && i < z.Length; i++)
        {
            if (Math.Sign(z[i] - z[i - 1]) * Math.Sign(z[i - 1] - z[i - 2]) != -1)
            {
                return false;
            }
        }

        return z.Length >= points;
    }

    private static bool All(ReadOnlySpan<double> z, int points, Predicate<double> holds)
    {
        for (var i = Math.Max(0, z.Length - points); i < z.Length; i++)
        {
            if (!holds(z[i]))
            {
                return false;
            }
        }

        return z.Length >= points;
    }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
