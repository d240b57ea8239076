namespace RbaTracker.Statistics.ControlCharts;

/// <summary>What <see cref="XmrChart"/> found; N counts the points that are not ghosted. docs/methods/xmr-chart.md.</summary>
public sealed record XmrAnswer : Answer
{
    internal XmrAnswer(int n, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(XmrChart.Method, XmrChart.Version, n, warnings, reason)
    {
    }

    /// <summary>All points in order of their periods, ghosted ones too; empty where there are no limits.</summary>
    public IReadOnlyList<XmrPoint> Points { get; init; } = [];

    /// <summary>The groups in order of their periods; the limits of a point are those of its group.</summary>
    public IReadOnlyList<XmrGroup> Groups { get; init; } = [];

    /// <summary>
    /// Where new limits may be due: the first period of eight or more last points on one side of the mean; else null. A chart is never
    /// rebased by itself.
    /// </summary>
    public int? RebaseFrom { get; init; }

    /// <summary>The last point that is not ghosted.</summary>
    public XmrPoint? Last => Points.LastOrDefault(point => !point.Ghosted);

    /// <inheritdoc/>
    public bool Equals(XmrAnswer? other) =>
        base.Equals(other)
        && RebaseFrom == other!.RebaseFrom
        && Points.SequenceEqual(other.Points)
        && Groups.SequenceEqual(other.Groups);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), RebaseFrom, Points.Count, Groups.Count);
}
