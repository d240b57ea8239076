namespace RbaTracker.Statistics.Allocation;

/// <summary>What <see cref="NeedConcentration"/> found. N is the number of areas with people. docs/methods/need-concentration.md.</summary>
public sealed record NeedConcentrationAnswer : Answer
{
    internal NeedConcentrationAnswer(int n, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(NeedConcentration.Method, NeedConcentration.Version, n, warnings, reason)
    {
    }

    /// <summary>The positions of the areas without people, which were left out.</summary>
    public IReadOnlyList<int> LeftOut { get; init => field = new Listed<int>(value); } = [];

    /// <summary>From −1 to 1: positive where more per person goes to areas of greater need, 0 where need makes no difference.</summary>
    public double? Index { get; init; }
}
