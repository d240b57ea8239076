namespace RbaTracker.Statistics.ControlCharts;

/// <summary>A pattern and the period of the point that completes it.</summary>
public sealed record ZoneFlag(ZoneRule Rule, int Period);

/// <summary>What <see cref="ZoneRules"/> found. docs/methods/zone-rules.md.</summary>
public sealed record ZoneRulesAnswer : Answer
{
    internal ZoneRulesAnswer(int n, IReadOnlyList<ZoneFlag> flags)
        : base(ZoneRules.Method, ZoneRules.Version, n, Warnings: [], Reason: null) => Flags = flags;

    /// <summary>Rule by rule, each in order of periods.</summary>
    public IReadOnlyList<ZoneFlag> Flags { get; }

    /// <inheritdoc/>
    public bool Equals(ZoneRulesAnswer? other) => base.Equals(other) && Flags.SequenceEqual(other!.Flags);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Flags.Count);
}
