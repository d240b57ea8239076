namespace RbaTracker.Statistics.Allocation;

/// <summary>What <see cref="GroupExposure"/> found. N is the number of areas with people. docs/methods/group-exposure.md.</summary>
public sealed record GroupExposureAnswer : Answer
{
    internal GroupExposureAnswer(int n, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(GroupExposure.Method, GroupExposure.Version, n, warnings, reason)
    {
    }

    /// <summary>The positions of the areas without people, which were left out.</summary>
    public IReadOnlyList<int> LeftOut { get; init => field = new Listed<int>(value); } = [];

    /// <summary>The group's share of all people.</summary>
    public double? GroupShare { get; init; }

    /// <summary>The share of the group that would have to move to be spread like everyone else, from 0 to 1; null if all are in it.</summary>
    public double? Dissimilarity { get; init; }

    /// <summary>The group's share in the area of a typical member: the group's share of all where it is spread evenly, 1 where it lives apart.</summary>
    public double? Isolation { get; init; }

    /// <summary>The amount per person where a typical member of the group lives.</summary>
    public double? GroupPerPerson { get; init; }

    /// <summary>The amount per person where a typical person of the rest lives; null if all are in the group.</summary>
    public double? RestPerPerson { get; init; }

    /// <summary>The group's amount per person over that of the rest; null where the rest's is zero or below.</summary>
    public double? Ratio { get; init; }
}
