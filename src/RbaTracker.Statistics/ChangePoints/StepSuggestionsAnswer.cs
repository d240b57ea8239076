namespace RbaTracker.Statistics.ChangePoints;

/// <summary>What <see cref="StepSuggestions"/> found. docs/methods/step-suggestions.md.</summary>
public sealed record StepSuggestionsAnswer : Answer
{
    internal StepSuggestionsAnswer(int n, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(StepSuggestions.Method, StepSuggestions.Version, n, warnings, reason)
    {
    }

    /// <summary>The steps in order of their periods; often none.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <summary>The standard deviation about a level, from differences of neighbours, in the values' unit.</summary>
    public double? Deviation { get; init; }

    /// <summary>By how much a step must lower the sum of squares, in squared standard deviations.</summary>
    public double? Penalty { get; init; }

    /// <inheritdoc/>
    public bool Equals(StepSuggestionsAnswer? other) =>
        base.Equals(other) && (Deviation, Penalty) == (other!.Deviation, other.Penalty) && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Deviation, Steps.Count);
}
