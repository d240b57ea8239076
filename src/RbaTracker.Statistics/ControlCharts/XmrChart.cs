using System.Globalization;

namespace RbaTracker.Statistics.ControlCharts;

/// <summary>
/// The XmR control chart: what does a number do by itself, and where did something else happen? Rules, sources and a worked example:
/// docs/methods/xmr-chart.md (Shewhart 1931; Wheeler 2000; the rules of NHS England's Making Data Count).
/// </summary>
/// <remarks>
/// A signal says that something changed, not that a curve has turned: on series with a trend or with neighbours alike signals are common.
/// </remarks>
public static class XmrChart
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "XmR chart";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Mean moving ranges from the mean to a limit: 3 divided by 1.128, in the usual two decimals.</summary>
    public const double LimitFactor = 2.66;

    /// <summary>Fewer points behind limits than this make them trial limits.</summary>
    public const int FewestForLimits = 13;

    /// <summary>Fewer points behind limits than this, and no icon may be shown.</summary>
    public const int FewestForIcons = 8;

    /// <summary>So many last points on one side of the mean suggest new limits.</summary>
    public const int LongestRunWithoutRebase = 8;

    // A moving range beyond this many means is itself outside ordinary variation.
    private const double RangeLimitFactor = 3.267;

    /// <summary>Draws the chart.</summary>
    /// <param name="series">The observed values; a missing period links its neighbours.</param>
    /// <param name="settings">Rebases, ghosted points, fixed limits, screening; the usual ones when null.</param>
    /// <returns>Limits and signals; with <see cref="Reason.TooFewPoints"/> where no point is left.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">Limits are to be fixed after fewer than two points.</exception>
    public static XmrAnswer Of(Series series, XmrSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        settings ??= new XmrSettings();
        if (settings.FixAfter < 2)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture, $"Limits need at least 2 points; they were to be fixed after {settings.FixAfter}."),
                nameof(settings));
        }

        var ghosted = settings.Ghosted.ToHashSet();
        var kept = Enumerable.Range(0, series.Count).Where(i => !ghosted.Contains(series.Periods[i])).ToArray();
        if (kept.Length == 0)
        {
            return new XmrAnswer(0, [Warning.TrialLimits, Warning.TooFewForIcons], Reason.TooFewPoints);
        }

        var rebases = settings.RebaseAt.Distinct().Order().ToArray();
        var groups = new List<XmrGroup>();
        var drawn = new Dictionary<int, XmrPoint>();
        foreach (var members in kept.GroupBy(i => rebases.Count(start => start <= series.Periods[i])))
        {
            int[] periods = [.. members.Select(i => series.Periods[i])];
            double[] values = [.. members.Select(i => series.Values[i])];
            var first = Math.Min(values.Length, settings.FixAfter ?? values.Length);
            var limits = Limits(periods[0], values.AsSpan(0, first), settings.ScreenRanges);
            foreach (var point in XmrSignals.Mark(periods, values, limits, groups.Count))
            {
                drawn.Add(point.Period, point);
            }

            groups.Add(limits);
        }

        var points = AllPoints(series, drawn);
        return new XmrAnswer(kept.Length, Warnings(groups), reason: null)
        {
            Points = points,
            Groups = groups,
            RebaseFrom = RebaseFrom(points),
        };
    }

    private static XmrGroup Limits(int firstPeriod, ReadOnlySpan<double> values, bool screen)
    {
        var n = values.Length;
        var sum = 0.0;
        var ranges = new double[n - 1];
        for (var i = 0; i < n; i++)
        {
            sum += values[i];
            if (i > 0)
            {
                ranges[i - 1] = Ties.Tied(values[i], values[i - 1]) ? 0 : Math.Abs(values[i] - values[i - 1]);
            }
        }

        var meanRange = ranges.Length == 0 ? 0 : ranges.Average();
        if (screen && meanRange > 0)
        {
            // Where most ranges are zero screening would leave no range at all, and every change would be a signal.
            var screened = ranges.Where(range => range < RangeLimitFactor * meanRange).Average();
            meanRange = screened > 0 ? screened : meanRange;
        }

        return new XmrGroup(firstPeriod, n, sum / n, meanRange);
    }

    private static XmrPoint[] AllPoints(Series series, Dictionary<int, XmrPoint> drawn)
    {
        var points = new XmrPoint[series.Count];
        var group = 0;
        for (var i = 0; i < points.Length; i++)
        {
            if (drawn.TryGetValue(series.Periods[i], out var point))
            {
                group = point.Group;
            }

            points[i] = point ?? new XmrPoint(series.Periods[i], series.Values[i], group, Ghosted: true, 0, Close: false, XmrSignal.None);
        }

        return points;
    }

    private static List<Warning> Warnings(List<XmrGroup> groups)
    {
        var warnings = new List<Warning>();
        if (groups[^1].MeanRange == 0)
        {
            warnings.Add(Warning.NoVariation);
        }

        if (groups[^1].N < FewestForLimits)
        {
            warnings.Add(Warning.TrialLimits);
        }

        if (groups[^1].N < FewestForIcons)
        {
            warnings.Add(Warning.TooFewForIcons);
        }

        return warnings;
    }

    private static int? RebaseFrom(XmrPoint[] points)
    {
        XmrPoint[] shown = [.. points.Where(point => !point.Ghosted)];
        var last = shown[^1];
        var run = shown.Reverse().TakeWhile(point => point.Group == last.Group && point.Side == last.Side && last.Side != 0).ToArray();
        return run.Length >= LongestRunWithoutRebase ? run[^1].Period : null;
    }
}
