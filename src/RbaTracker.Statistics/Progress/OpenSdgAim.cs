namespace RbaTracker.Statistics.Progress;

/// <summary>What a series is held against by <see cref="OpenSdgProgress"/>: a target, a limit, or only a wanted direction.</summary>
public sealed record OpenSdgAim
{
    /// <summary>Which way is better; neither is refused.</summary>
    public required Wanted Wanted { get; init; }

    /// <summary>The value to reach by the target year; null where there is none.</summary>
    public double? Target { get; init; }

    /// <summary>The value that cannot be passed, such as 100 %, without a target; null where there is none.</summary>
    public double? Limit { get; init; }

    /// <summary>The year from which change is counted; where it is missing, the next.</summary>
    public int BaseYear { get; init; } = OpenSdgProgress.UsualBaseYear;

    /// <summary>The year by which the target shall be reached.</summary>
    public int TargetYear { get; init; } = OpenSdgProgress.UsualTargetYear;

    internal void Check()
    {
        Finite.Require(Target ?? 0, "A target", nameof(Target));
        Finite.Require(Limit ?? 0, "A limit", nameof(Limit));
        if (Wanted is not (Wanted.Higher or Wanted.Lower))
        {
            throw new ArgumentException("Progress needs a way that is better; neither was given.", nameof(Wanted));
        }

        if (Target is not null && Limit is not null)
        {
            throw new ArgumentException("A limit stands in for a target; both were given.", nameof(Limit));
        }
    }
}
