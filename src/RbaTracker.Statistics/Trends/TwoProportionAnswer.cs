namespace RbaTracker.Statistics.Trends;

/// <summary>What <see cref="TwoProportionTest"/> found. N is both samples together. docs/methods/two-proportions.md.</summary>
public sealed record TwoProportionAnswer : Answer
{
    internal TwoProportionAnswer(int n, IReadOnlyList<Warning> warnings)
        : base(TwoProportionTest.Method, TwoProportionTest.Version, n, warnings, Reason: null)
    {
    }

    /// <summary>First share − second share.</summary>
    public required double Difference { get; init; }

    /// <summary>The share of both samples together, as if nothing differed.</summary>
    public required double Pooled { get; init; }

    /// <summary>The standard error of the difference when nothing differs, from the pooled share.</summary>
    public required double StandardError { get; init; }

    /// <summary>The difference in standard errors; zero when all or none of both samples are counted.</summary>
    public required double Z { get; init; }

    /// <summary>The two-sided p-value: how likely so large a difference, either way, is between samples of one population.</summary>
    public required double P { get; init; }

    /// <summary>The 95 % margin of the first share.</summary>
    public required MarginOfErrorAnswer FirstMargin { get; init; }

    /// <summary>The 95 % margin of the second share.</summary>
    public required MarginOfErrorAnswer SecondMargin { get; init; }
}
