namespace RbaTracker.Statistics.Inequality;

/// <summary>What <see cref="GapChange"/> found. N is the number of groups. docs/methods/gap-change.md.</summary>
public sealed record GapChangeAnswer : Answer
{
    internal GapChangeAnswer(int n, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(GapChange.Method, GapChange.Version, n, warnings, reason)
    {
    }

    /// <summary>The measure before.</summary>
    public double? Before { get; init; }

    /// <summary>The measure after.</summary>
    public double? After { get; init; }

    /// <summary>After less before, with limits where all standard errors are known and the measure is a difference.</summary>
    public Estimated? Change { get; init; }

    /// <summary>What each group's change of value added to the change of the measure, in the order of the groups.</summary>
    public IReadOnlyList<double> ByValue { get; init => field = new Listed<double>(value); } = [];

    /// <summary>What the change of the groups' sizes added. With <see cref="ByValue"/> it sums to the change.</summary>
    public double? BySize { get; init; }

    /// <summary>Of a difference between two groups: what made it move; else null.</summary>
    public GapMovement? Movement { get; init; }
}
