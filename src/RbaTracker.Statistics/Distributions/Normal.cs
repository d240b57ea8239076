using System.Globalization;

namespace RbaTracker.Statistics.Distributions;

/// <summary>
/// The standard normal distribution to the precision of a double: docs/methods/normal-distribution.md. The tails keep their relative
/// precision, so a p-value of 1e-200 is as good as one of 0.2.
/// </summary>
public static class Normal
{
    private const double Threshold = 0.46875;
    private const double InverseSqrtPi = 0.56418958354775628695;
    private const double InverseSqrtTwo = 0.70710678118654752440;

    // W. J. Cody, Rational Chebyshev approximations for the error function, Mathematics of Computation 23 (1969) 631-637:
    // numerators and denominators, highest power first, for |x| <= 0.46875, up to 4, and beyond (in 1/x²).
    private static ReadOnlySpan<double> NearTop =>
        [1.85777706184603153e-1, 3.16112374387056560, 1.13864154151050156e2, 3.77485237685302021e2, 3.20937758913846947e3];

    private static ReadOnlySpan<double> NearBottom =>
        [1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3];

    private static ReadOnlySpan<double> MiddleTop =>
    [
        2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594, 6.61191906371416295e1, 2.98635138197400131e2,
        8.81952221241769090e2, 1.71204761263407058e3, 2.05107837782607147e3, 1.23033935479799725e3,
    ];

    private static ReadOnlySpan<double> MiddleBottom =>
    [
        1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2, 1.62138957456669019e3,
        3.29079923573345963e3, 4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3,
    ];

    private static ReadOnlySpan<double> FarTop =>
    [
        1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1,
        1.25781726111229246e-1, 1.60837851487422766e-2, 6.58749161529837803e-4,
    ];

    private static ReadOnlySpan<double> FarBottom =>
    [
        1, 2.56852019228982242, 1.87295284992346047,
        5.27905102951428412e-1, 6.05183413124413191e-2, 2.33520497626869185e-3,
    ];

    // M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (1988) 477-484: highest power first, for the middle, the tails, the far tails.
    private static ReadOnlySpan<double> CentreTop =>
    [
        2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
        1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080,
    ];

    private static ReadOnlySpan<double> CentreBottom =>
    [
        5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
        5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1,
    ];

    private static ReadOnlySpan<double> TailTop =>
    [
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258,
        3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734,
    ];

    private static ReadOnlySpan<double> TailBottom =>
    [
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940, 2.05319162663775882187, 1,
    ];

    private static ReadOnlySpan<double> FarTailTop =>
    [
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720,
    ];

    private static ReadOnlySpan<double> FarTailBottom =>
    [
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
        1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1,
    ];

    /// <summary>The complementary error function, 1 − erf(x), with a relative error of about 1e-15 (Cody 1969).</summary>
    /// <param name="x">Any number but NaN.</param>
    /// <returns>From 2 down to 0.</returns>
    /// <exception cref="ArgumentException"><paramref name="x"/> is NaN.</exception>
    public static double Erfc(double x)
    {
        RequireNumber(x, nameof(x));
        var size = Math.Abs(x);
        if (size <= Threshold)
        {
            return 1 - Erf(x);
        }

        // Splitting x² keeps the exponential exact: the first factor's exponent has no rounding at all.
        var head = Math.Truncate(size * 16) / 16;
        var tail = size > 27.5 ? 0 : Math.Exp(-head * head) * Math.Exp(-(size - head) * (size + head)) * ScaledErfc(size);
        return x < 0 ? 2 - tail : tail;
    }

    /// <summary>The share of the distribution at or below <paramref name="x"/>, precise relative to itself in the lower tail too.</summary>
    /// <param name="x">In standard deviations from the mean; any number but NaN.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentException"><paramref name="x"/> is NaN.</exception>
    public static double Cdf(double x)
    {
        RequireNumber(x, nameof(x));
        var size = Math.Abs(x);
        var scaled = size * InverseSqrtTwo;
        if (scaled <= Threshold)
        {
            return 0.5 + (0.5 * Erf(x * InverseSqrtTwo));
        }

        var head = Math.Truncate(size * 16) / 16;
        var tail = size > 38.8
            ? 0
            : 0.5 * ScaledErfc(scaled) * Math.Exp(-(size - head) * (size + head) / 2) * Math.Exp(-head * head / 2);
        return x < 0 ? tail : 1 - tail;
    }

    /// <summary>How likely it is to be at least as far from the mean as <paramref name="z"/>, on either side.</summary>
    /// <param name="z">In standard deviations; any number but NaN, the sign does not matter.</param>
    /// <returns>From 0 to 1, and 1 at zero.</returns>
    /// <exception cref="ArgumentException"><paramref name="z"/> is NaN.</exception>
    public static double TwoSided(double z) => 2 * Cdf(-Math.Abs(z));

    /// <summary>The point that has the share <paramref name="p"/> of the distribution below it (Wichura 1988, about 16 figures).</summary>
    /// <param name="p">A share above 0 and below 1.</param>
    /// <returns>In standard deviations from the mean.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not above 0 and below 1.</exception>
    public static double Quantile(double p)
    {
        if (!(p > 0 && p < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(p),
                string.Create(CultureInfo.InvariantCulture, $"A quantile is asked at a share above 0 and below 1; {p} is not."));
        }

        var fromCentre = p - 0.5;
        if (Math.Abs(fromCentre) <= 0.425)
        {
            var r = 0.180625 - (fromCentre * fromCentre);
            return fromCentre * Polynomial(CentreTop, r) / Polynomial(CentreBottom, r);
        }

        var depth = Math.Sqrt(-Math.Log(fromCentre < 0 ? p : 1 - p));
        var size = depth <= 5
            ? Polynomial(TailTop, depth - 1.6) / Polynomial(TailBottom, depth - 1.6)
            : Polynomial(FarTailTop, depth - 5) / Polynomial(FarTailBottom, depth - 5);
        return fromCentre < 0 ? -size : size;
    }

    private static double Erf(double x)
    {
        var square = x * x;
        return x * Polynomial(NearTop, square) / Polynomial(NearBottom, square);
    }

    /// <summary>erfc(x) exp(x²), which changes slowly, for x above the threshold.</summary>
    private static double ScaledErfc(double x)
    {
        if (x <= 4)
        {
            return Polynomial(MiddleTop, x) / Polynomial(MiddleBottom, x);
        }

        var inverse = 1 / (x * x);
        return (InverseSqrtPi - (inverse * Polynomial(FarTop, inverse) / Polynomial(FarBottom, inverse))) / x;
    }

    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        var sum = 0.0;
        foreach (var coefficient in coefficients)
        {
            sum = (sum * x) + coefficient;
        }

        return sum;
    }

    private static void RequireNumber(double x, string name)
    {
        if (double.IsNaN(x))
        {
            throw new ArgumentException("The normal distribution is asked at a number; NaN is none.", name);
        }
    }
}
