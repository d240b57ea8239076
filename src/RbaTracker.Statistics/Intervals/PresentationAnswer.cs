namespace RbaTracker.Statistics.Intervals;

/// <summary>What <see cref="PresentationRule"/> decides. docs/methods/presentation.md.</summary>
public sealed record PresentationAnswer : Answer
{
    internal PresentationAnswer(string method, double n)
        : base(method, PresentationRule.Version, Counts.Whole(n), [], Reason: null)
    {
    }

    /// <summary>The decision.</summary>
    public required Presentation Decision { get; init; }

    /// <summary>Whether it is a form of showing.</summary>
    public bool IsShown => PresentationRule.IsShown(Decision);

    /// <summary>Upper less lower limit, in the estimate's unit.</summary>
    public required double Width { get; init; }

    /// <summary>The width as a share of the estimate; null where the estimate is zero.</summary>
    public required double? RelativeWidth { get; init; }

    /// <summary>Shown, from fewer than eight degrees of freedom: a statistician should look at it before it is shown.</summary>
    public required bool NeedsReviewOfFreedom { get; init; }

    /// <summary>Shown, and a share of nothing or all: a statistician should look at it before it is shown.</summary>
    public required bool NeedsReviewOfAllOrNone { get; init; }
}
