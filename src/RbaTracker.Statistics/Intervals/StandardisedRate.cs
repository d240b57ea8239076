namespace RbaTracker.Statistics.Intervals;

/// <summary>
/// Rates made comparable between populations of other ages: directly, by Dobson's interval, and indirectly, against the rates of a
/// reference. docs/methods/standardised-rates.md (Dobson, Kuulasmaa, Eberle and Scherer 1991; Breslow and Day 1987).
/// </summary>
public static class StandardisedRate
{
    /// <summary>The name a direct answer carries.</summary>
    public const string DirectMethod = "Directly standardised rate";

    /// <summary>The name an indirect answer carries.</summary>
    public const string IndirectMethod = "Indirectly standardised ratio";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>The least events of a directly standardised rate.</summary>
    public const double LeastEvents = 10;

    /// <summary>The rate that the standard population would have with these strata's rates.</summary>
    /// <param name="strata">Events, people and standard weight of each.</param>
    /// <param name="multiplier">The rate is per so many; above 0.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <returns>
    /// The rate; <see cref="Reason.NoBase"/> where a stratum that weighs has no people, <see cref="Reason.TooFewEvents"/> below
    /// <see cref="LeastEvents"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite or not in its range.</exception>
    public static IntervalAnswer Direct(ReadOnlySpan<Stratum> strata, double multiplier = 1, double confidence = Confidence.Usual)
    {
        Confidence.Require(confidence);
        PoissonInterval.RequireMultiplier(multiplier);
        var (events, weights, rate, variance, hasBase) = (0.0, 0.0, 0.0, 0.0, true);
        foreach (var stratum in strata)
        {
            Require(stratum, nameof(strata));
            events += stratum.Events;
            if (stratum.Standard == 0)
            {
                continue;
            }

            if (!Counts.IsBase(stratum.Population, nameof(strata)))
            {
                hasBase = false;
                continue;
            }

            var weight = stratum.Standard;
            weights += weight;
            rate += weight * stratum.Events / stratum.Population;
            variance += weight / stratum.Population * (weight / stratum.Population) * stratum.Events;
        }

        if (!hasBase || weights <= 0)
        {
            return new IntervalAnswer(DirectMethod, Version, events, confidence, Reason.NoBase);
        }

        if (events < LeastEvents)
        {
            return new IntervalAnswer(DirectMethod, Version, events, confidence, Reason.TooFewEvents);
        }

        var (lower, upper) = PoissonInterval.ByarLimits(events, confidence);
        var scale = Math.Sqrt(variance / events);
        return new IntervalAnswer(DirectMethod, Version, events, confidence)
        {
            Value = rate / weights * multiplier,
            Lower = Math.Max(0, (rate + (scale * (lower - events))) / weights * multiplier),
            Upper = (rate + (scale * (upper - events))) / weights * multiplier,
        };
    }

    /// <summary>The events that were seen over those that the reference rates would bring; 1 is as in the reference.</summary>
    /// <param name="strata">Events, people and reference rate per person of each.</param>
    /// <param name="multiplier">1 for a ratio, 100 for one in per cent, or the reference's crude rate for a rate; above 0.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <returns>The ratio, its limits exact below ten events and Byar's from there on; <see cref="Reason.NoBase"/> if none are expected.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite or not in its range.</exception>
    public static IntervalAnswer Indirect(ReadOnlySpan<Stratum> strata, double multiplier = 1, double confidence = Confidence.Usual)
    {
        Confidence.Require(confidence);
        PoissonInterval.RequireMultiplier(multiplier);
        var (events, expected) = (0.0, 0.0);
        foreach (var stratum in strata)
        {
            Require(stratum, nameof(strata));
            events += stratum.Events;
            expected += Counts.IsBase(stratum.Population, nameof(strata)) ? stratum.Population * stratum.Standard : 0;
        }

        if (expected < 1e-12)
        {
            return new IntervalAnswer(IndirectMethod, Version, events, confidence, Reason.NoBase);
        }

        var (lower, upper) = PoissonInterval.Limits(events, confidence);
        return new IntervalAnswer(IndirectMethod, Version, events, confidence)
        {
            Value = events / expected * multiplier,
            Lower = lower / expected * multiplier,
            Upper = upper / expected * multiplier,
        };
    }

    private static void Require(Stratum stratum, string name)
    {
        Counts.Require(stratum.Events, name);
        Counts.Require(stratum.Standard, name);
    }
}
