namespace RbaTracker.Statistics.ControlCharts;

/// <summary>Which points of one group show more than ordinary variation: docs/methods/xmr-chart.md, "Signals".</summary>
internal static class XmrSignals
{
    private const int RunLength = 7;

    internal static XmrPoint[] Mark(int[] periods, double[] values, XmrGroup limits, int group)
    {
        // Values that only arithmetic tells apart from the mean lie on it; without any range there is nothing to be beside.
        var sides = Array.ConvertAll(
            values, value => limits.MeanRange > 0 && !Ties.Tied(value, limits.Mean) ? Math.Sign(value - limits.Mean) : 0);
        var outside = Array.ConvertAll(
            values, value => limits.MeanRange > 0 && (value > limits.Upper || value < limits.Lower));
        var close = new bool[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            close[i] = limits.MeanRange > 0 && !outside[i] && (values[i] > limits.UpperThird || values[i] < limits.LowerThird);
        }

        var trends = Trends(values);
        var pairs = TwoOfThree(sides, close);
        var runs = Runs(sides);
        var points = new XmrPoint[values.Length];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = new XmrPoint(periods[i], values[i], group, Ghosted: false, sides[i], close[i], First(i));
        }

        return points;

        XmrSignal First(int i)
        {
            if (outside[i])
            {
                return sides[i] > 0 ? XmrSignal.AboveLimit : XmrSignal.BelowLimit;
            }

            if (trends[i] != 0)
            {
                return trends[i] > 0 ? XmrSignal.Rising : XmrSignal.Falling;
            }

            if (pairs[i])
            {
                return sides[i] > 0 ? XmrSignal.TwoOfThreeHigh : XmrSignal.TwoOfThreeLow;
            }

            return runs[i] ? (sides[i] > 0 ? XmrSignal.RunAbove : XmrSignal.RunBelow) : XmrSignal.None;
        }
    }

    /// <summary>
    /// 1 in seven rising points, −1 in seven falling ones; the point where one ends and the other starts takes the later.
    /// </summary>
    private static int[] Trends(double[] values)
    {
        var marks = new int[values.Length];
        var (direction, steps) = (0, 0);
        for (var i = 1; i < values.Length; i++)
        {
            var step = Ties.Tied(values[i], values[i - 1]) ? 0 : Math.Sign(values[i] - values[i - 1]);
            steps = step == direction ? steps + 1 : 1;
            direction = step;
            if (direction != 0 && steps >= RunLength - 1)
            {
                marks.AsSpan(i - steps, steps + 1).Fill(direction);
            }
        }

        return marks;
    }

    private static bool[] TwoOfThree(int[] sides, bool[] close)
    {
        var marks = new bool[sides.Length];
        for (var i = 0; i + 3 <= sides.Length; i++)
        {
            if (Math.Abs(sides[i] + sides[i + 1] + sides[i + 2]) == 3 && close.AsSpan(i, 3).Count(true) >= 2)
            {
                for (var j = i; j < i + 3; j++)
                {
                    marks[j] |= close[j];
                }
            }
        }

        return marks;
    }

    private static bool[] Runs(int[] sides)
    {
        var marks = new bool[sides.Length];
        var length = 0;
        for (var i = 0; i < sides.Length; i++)
        {
            length = i > 0 && sides[i] == sides[i - 1] ? length + 1 : 1;
            if (sides[i] != 0 && length >= RunLength)
            {
                marks.AsSpan(i - length + 1, length).Fill(true);
            }
        }

        return marks;
    }
}
