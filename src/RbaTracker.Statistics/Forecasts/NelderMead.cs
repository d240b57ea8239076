namespace RbaTracker.Statistics.Forecasts;

/// <summary>A function of a few numbers between 0 and 1, to be made small.</summary>
internal interface IObjective
{
    /// <summary>The function's value; infinite where the point is not allowed, never NaN.</summary>
    double At(scoped ReadOnlySpan<double> point);
}

/// <summary>
/// The downhill simplex of Nelder and Mead (Computer Journal 7, 1965, 308-313) inside the unit cube: a point beyond a face is moved
/// onto it. Allocates nothing.
/// </summary>
internal static class NelderMead
{
    /// <summary>The most dimensions of a search.</summary>
    internal const int MostDimensions = 6;

    /// <summary>Goes downhill from a point.</summary>
    /// <param name="objective">What is made small.</param>
    /// <param name="point">Where the search starts; where it ended afterwards.</param>
    /// <param name="step">The size of the first simplex.</param>
    /// <param name="tolerance">Ends the search when the values at the corners differ by no more.</param>
    /// <param name="mostEvaluations">Ends the search anyhow.</param>
    /// <returns>The value at the point.</returns>
    internal static double Minimise<T>(scoped ref T objective, scoped Span<double> point, double step, double tolerance, int mostEvaluations)
        where T : struct, IObjective, allows ref struct
    {
        var d = point.Length;
        Span<double> corners = stackalloc double[(MostDimensions + 1) * MostDimensions];
        Span<double> values = stackalloc double[MostDimensions + 1];
        Span<double> centre = (stackalloc double[MostDimensions])[..d];
        Span<double> trial = (stackalloc double[MostDimensions])[..d];
        Span<double> further = (stackalloc double[MostDimensions])[..d];

        for (var i = 0; i <= d; i++)
        {
            var corner = corners.Slice(i * d, d);
            point.CopyTo(corner);
            if (i > 0)
            {
                // Into the cube, not out of it.
                corner[i - 1] += corner[i - 1] + step <= 1 ? step : -step;
            }

            values[i] = objective.At(corner);
        }

        for (var evaluations = d + 1; evaluations < mostEvaluations;)
        {
            var (best, worst, second) = Order(values[..(d + 1)]);
            if (values[worst] - values[best] <= tolerance || double.IsInfinity(values[best]))
            {
                break;
            }

            Centre(corners, centre, d, worst);
            var worstCorner = corners.Slice(worst * d, d);
            var reflected = TryAt(ref objective, centre, worstCorner, -1, trial);
            evaluations++;
            if (reflected < values[best])
            {
                var expanded = TryAt(ref objective, centre, worstCorner, -2, further);
                evaluations++;
                Replace(worstCorner, values, worst, expanded < reflected ? further : trial, Math.Min(expanded, reflected));
            }
            else if (reflected < values[second])
            {
                Replace(worstCorner, values, worst, trial, reflected);
            }
            else
            {
                var contracted = TryAt(ref objective, centre, worstCorner, reflected < values[worst] ? -0.5 : 0.5, further);
                evaluations++;
                if (contracted < Math.Min(reflected, values[worst]))
                {
                    Replace(worstCorner, values, worst, further, contracted);
                }
                else
                {
                    Shrink(ref objective, corners, values, d, best);
                    evaluations += d;
                }
            }
        }

        var lowest = Order(values[..(d + 1)]).Best;
        corners.Slice(lowest * d, d).CopyTo(point);
        return values[lowest];
    }

    private static (int Best, int Worst, int Second) Order(ReadOnlySpan<double> values)
    {
        var (best, worst) = (0, 0);
        for (var i = 1; i < values.Length; i++)
        {
            best = values[i] < values[best] ? i : best;
            worst = values[i] >= values[worst] ? i : worst;
        }

        var second = best;
        for (var i = 0; i < values.Length; i++)
        {
            second = i != worst && values[i] > values[second] ? i : second;
        }

        return (best, worst, second);
    }

    private static void Centre(ReadOnlySpan<double> corners, Span<double> centre, int d, int worst)
    {
        centre.Clear();
        for (var i = 0; i <= d; i++)
        {
            for (var j = 0; j < d && i != worst; j++)
            {
                centre[j] += corners[(i * d) + j] / d;
            }
        }
    }

    private static double TryAt<T>(
        scoped ref T objective, scoped ReadOnlySpan<double> centre, scoped ReadOnlySpan<double> corner, double factor, scoped Span<double> at)
        where T : struct, IObjective, allows ref struct
    {
        for (var j = 0; j < at.Length; j++)
        {
            at[j] = Math.Clamp(centre[j] + (factor * (corner[j] - centre[j])), 0, 1);
        }

        return objective.At(at);
    }

    private static void Replace(Span<double> corner, Span<double> values, int worst, ReadOnlySpan<double> by, double value)
    {
        by.CopyTo(corner);
        values[worst] = value;
    }

    private static void Shrink<T>(scoped ref T objective, scoped Span<double> corners, scoped Span<double> values, int d, int best)
        where T : struct, IObjective, allows ref struct
    {
        for (var i = 0; i <= d; i++)
        {
            if (i == best)
            {
                continue;
            }

            var corner = corners.Slice(i * d, d);
            for (var j = 0; j < d; j++)
            {
                corner[j] = (corner[j] + corners[(best * d) + j]) / 2;
            }

            values[i] = objective.At(corner);
        }
    }
}
