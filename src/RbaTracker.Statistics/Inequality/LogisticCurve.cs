namespace RbaTracker.Statistics.Inequality;

/// <summary>
/// A logistic curve through counts of events among people, fitted by maximum likelihood, with White's robust covariance scaled by
/// groups over degrees of freedom. docs/methods/slope-index.md.
/// </summary>
internal sealed class LogisticCurve
{
    // A chance of one in ten million million: the search is running to infinity, not to a curve.
    private const double FarthestLogit = 30;

    private readonly double _start;
    private readonly double _slope;
    private readonly (double StartStart, double StartSlope, double SlopeSlope)? _covariance;

    private LogisticCurve(double start, double slope, (double, double, double)? covariance) =>
        (_start, _slope, _covariance) = (start, slope, covariance);

    /// <summary>Two groups leave no freedom to judge the fit by.</summary>
    internal bool HasError => _covariance is not null;

    internal double At(double x) => Chance(_start + (_slope * x));

    /// <summary>The standard error of a × start + b × slope; null without freedom.</summary>
    internal double? Error(double a, double b) =>
        _covariance is { } c ? Math.Sqrt(Math.Max(0, (a * a * c.StartStart) + (2 * a * b * c.StartSlope) + (b * b * c.SlopeSlope))) : null;

    /// <summary>Newton's steps, halved while they lower the likelihood; null where no curve fits.</summary>
    internal static LogisticCurve? Fit(double[] x, double[] events, double[] people)
    {
        var share = events.Sum() / people.Sum();
        if (!(share > 0 && share < 1))
        {
            return null;
        }

        var (start, slope) = (Math.Log(share / (1 - share)), 0.0);
        var likelihood = Likelihood(x, events, people, start, slope);
        for (var round = 0; round < 100; round++)
        {
            var (g0, g1, h00, h01, h11) = Derivatives(x, events, people, start, slope);
            var determinant = (h00 * h11) - (h01 * h01);
            if (!(determinant > 1e-14 * h00 * h11) || !(h00 > 0))
            {
                return null;
            }

            var (stepStart, stepSlope) = (((h11 * g0) - (h01 * g1)) / determinant, ((h00 * g1) - (h01 * g0)) / determinant);
            var (part, next) = (1.0, Likelihood(x, events, people, start + stepStart, slope + stepSlope));
            while (!(next >= likelihood - (1e-12 * Math.Abs(likelihood))) && part > 1e-6)
            {
                part /= 2;
                next = Likelihood(x, events, people, start + (part * stepStart), slope + (part * stepSlope));
            }

            (start, slope, likelihood) = (start + (part * stepStart), slope + (part * stepSlope), next);
            if (!(Math.Abs(start) <= FarthestLogit && Math.Abs(start + slope) <= FarthestLogit))
            {
                return null;
            }

            if (Math.Abs(part * stepStart) + Math.Abs(part * stepSlope) <= 1e-11 * (1 + Math.Abs(start) + Math.Abs(slope)))
            {
                return new LogisticCurve(start, slope, Robust(x, events, people, start, slope));
            }
        }

        return null;
    }

    private static (double, double, double)? Robust(double[] x, double[] events, double[] people, double start, double slope)
    {
        var groups = people.Count(n => n > 0);
        var (_, _, h00, h01, h11) = Derivatives(x, events, people, start, slope);
        var determinant = (h00 * h11) - (h01 * h01);
        if (groups < 3 || !(determinant > 0))
        {
            return null;
        }

        var (a, b, c) = (h11 / determinant, -h01 / determinant, h00 / determinant);
        var (startStart, startSlope, slopeSlope) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            var residual = events[i] - (people[i] * Chance(start + (slope * x[i])));
            var (u, v) = (residual * (a + (b * x[i])), residual * (b + (c * x[i])));
            startStart += u * u;
            startSlope += u * v;
            slopeSlope += v * v;
        }

        var scale = groups / (groups - 2.0);
        return (scale * startStart, scale * startSlope, scale * slopeSlope);
    }

    private static (double G0, double G1, double H00, double H01, double H11) Derivatives(
        double[] x, double[] events, double[] people, double start, double slope)
    {
        var (g0, g1, h00, h01, h11) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            var chance = Chance(start + (slope * x[i]));
            var (residual, weight) = (events[i] - (people[i] * chance), people[i] * chance * (1 - chance));
            g0 += residual;
            g1 += residual * x[i];
            h00 += weight;
            h01 += weight * x[i];
            h11 += weight * x[i] * x[i];
        }

        return (g0, g1, h00, h01, h11);
    }

    private static double Likelihood(double[] x, double[] events, double[] people, double start, double slope)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            // events × logit − people × ln(1 + e^logit), written so that neither end overflows.
            var logit = start + (slope * x[i]);
            sum += (events[i] * logit) - (people[i] * (Math.Max(0, logit) + Math.Log(1 + Math.Exp(-Math.Abs(logit)))));
        }

        return sum;
    }

    private static double Chance(double logit) => 1 / (1 + Math.Exp(-logit));
}
