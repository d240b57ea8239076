using RbaTracker.Statistics.Distributions;

namespace RbaTracker.Statistics.Intervals;

/// <summary>
/// The interval of a count of independent events, and of the rate made from it: Byar's approximation, the exact one, and the rule of
/// England's health statistics that takes the exact one below ten events. docs/methods/poisson-limits.md (Breslow and Day 1987).
/// </summary>
public static class PoissonInterval
{
    /// <summary>The name an answer by Byar's approximation carries.</summary>
    public const string ByarMethod = "Byar interval";

    /// <summary>The name an exact answer carries.</summary>
    public const string ExactMethod = "Exact Poisson interval";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>From this many events on Byar's approximation serves.</summary>
    public const double FewEvents = 10;

    /// <summary>The rate by the rule: exact below <see cref="FewEvents"/> events, Byar's from there on.</summary>
    /// <param name="events">How many, at least 0; need not be whole.</param>
    /// <param name="exposure">What they are counted in, such as person-years; zero or below gives <see cref="Reason.NoBase"/>.</param>
    /// <param name="multiplier">The rate is per so many, such as 100,000; above 0.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is no finite number in its range.</exception>
    public static IntervalAnswer Rate(double events, double exposure, double multiplier = 1, double confidence = Confidence.Usual) =>
        events < FewEvents ? Exact(events, exposure, multiplier, confidence) : Byar(events, exposure, multiplier, confidence);

    /// <summary>The rate with Byar's limits; a limit that would be negative is zero.</summary>
    /// <param name="events">How many, at least 0.</param>
    /// <param name="exposure">What they are counted in; zero or below gives <see cref="Reason.NoBase"/>.</param>
    /// <param name="multiplier">The rate is per so many; above 0.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is no finite number in its range.</exception>
    public static IntervalAnswer Byar(double events, double exposure = 1, double multiplier = 1, double confidence = Confidence.Usual) =>
        Of(ByarMethod, ByarLimits, events, exposure, multiplier, confidence);

    /// <summary>The rate with exact limits.</summary>
    /// <param name="events">How many, from 0 to <see cref="Counts.LargestExact"/>.</param>
    /// <param name="exposure">What they are counted in; zero or below gives <see cref="Reason.NoBase"/>.</param>
    /// <param name="multiplier">The rate is per so many; above 0.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is no finite number in its range.</exception>
    public static IntervalAnswer Exact(double events, double exposure = 1, double multiplier = 1, double confidence = Confidence.Usual)
    {
        Counts.Require(events, nameof(events), Counts.LargestExact);
        return Of(ExactMethod, ExactLimits, events, exposure, multiplier, confidence);
    }

    internal static (double Lower, double Upper) Limits(double events, double confidence) =>
        events < FewEvents ? ExactLimits(events, confidence) : ByarLimits(events, confidence);

    internal static (double Lower, double Upper) ByarLimits(double events, double confidence)
    {
        var z = Confidence.HalfWidth(confidence);
        var lower = events <= 0 ? 0 : events * Cube(1 - (1 / (9 * events)) - (z / (3 * Math.Sqrt(events))));
        var more = events + 1;
        return (Math.Max(0, lower), more * Cube(1 - (1 / (9 * more)) + (z / (3 * Math.Sqrt(more)))));
    }

    internal static (double Lower, double Upper) ExactLimits(double events, double confidence)
    {
        // Half a chi-squared quantile with 2x degrees of freedom is a gamma quantile of shape x.
        var tail = (1 - confidence) / 2;
        var lower = events < Counts.Least ? 0 : Math.Min(events, GammaQuantile.Of(tail, events));
        return (lower, Math.Max(events, GammaQuantile.Of(1 - tail, events + 1)));
    }

    private static IntervalAnswer Of(
        string method,
        Func<double, double, (double Lower, double Upper)> limits,
        double events,
        double exposure,
        double multiplier,
        double confidence)
    {
        Counts.Require(events, nameof(events));
        Confidence.Require(confidence);
        RequireMultiplier(multiplier);
        if (!Counts.IsBase(exposure, nameof(exposure)))
        {
            return new IntervalAnswer(method, Version, events, confidence, Reason.NoBase);
        }

        var (lower, upper) = limits(events, confidence);
        return new IntervalAnswer(method, Version, events, confidence)
        {
            Value = events / exposure * multiplier,
            Lower = lower / exposure * multiplier,
            Upper = upper / exposure * multiplier,
        };
    }

    internal static void RequireMultiplier(double multiplier)
    {
        if (!(multiplier > 0 && multiplier <= Counts.Largest))
        {
            throw new ArgumentOutOfRangeException(nameof(multiplier), "A rate is per a number above 0, such as 1,000 or 100,000.");
        }
    }

    private static double Cube(double x) => x * x * x;
}
