using System.Globalization;
using MathNet.Numerics.Distributions;

namespace RbaTracker.Statistics.Intervals;

/// <summary>
/// The interval of a share estimated from a complex survey: Clopper-Pearson's with the sample that a simple random one would have
/// needed. docs/methods/korn-graubard.md (Korn and Graubard 1998; Parker and others 2017).
/// </summary>
public static class KornGraubard
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Korn-Graubard interval";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Gives the limits of an estimated share.</summary>
    /// <param name="share">The estimate, from 0 to 1.</param>
    /// <param name="standardError">Its standard error from the survey's design, at least 0.</param>
    /// <param name="n">How many answered, from 2 on.</param>
    /// <param name="degreesOfFreedom">Behind the standard error: sampling units less strata; at least 1.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is no finite number in its range.</exception>
    public static KornGraubardAnswer Of(
        double share, double standardError, int n, double degreesOfFreedom, double confidence = Confidence.Usual)
    {
        Require(share >= 0 && share <= 1, nameof(share), "A share lies from 0 to 1", share);
        Require(standardError >= 0 && standardError <= 1, nameof(standardError), "A share's standard error lies from 0 to 1", standardError);
        Require(n is >= 2 and <= (int)Counts.LargestExact, nameof(n), "A sample has from 2 to a thousand million answers", n);
        Require(
            degreesOfFreedom >= 1 && degreesOfFreedom <= Counts.LargestExact,
            nameof(degreesOfFreedom),
            "Degrees of freedom are at least 1",
            degreesOfFreedom);
        Confidence.Require(confidence);

        var spread = share * (1 - share);
        var hasError = spread > 0 && standardError > 0;
        var effective = hasError ? Math.Clamp(spread / (standardError * standardError), Least, Counts.Largest) : n;
        var adjusted = hasError ? Math.Clamp(effective * Square(T(n - 1, confidence) / T(degreesOfFreedom, confidence)), Least, n) : n;
        var (lower, upper) = ClopperPearson.Limits(share * adjusted, adjusted, confidence);
        return new KornGraubardAnswer(n, confidence)
        {
            Value = share,
            Lower = lower,
            Upper = upper,
            EffectiveSample = effective,
            AdjustedSample = adjusted,
            DegreesOfFreedom = degreesOfFreedom,
        };
    }

    // Less than a millionth of a person knows nothing, and a formula should not be asked how much less.
    private const double Least = 1e-6;

    private static double T(double degrees, double confidence) => StudentT.InvCDF(0, 1, degrees, (1 + confidence) / 2);

    private static double Square(double x) => x * x;

    private static void Require(bool holds, string name, string rule, double was)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(name, string.Create(CultureInfo.InvariantCulture, $"{rule}; {was} does not fit."));
        }
    }
}
