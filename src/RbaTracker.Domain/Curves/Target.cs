using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Curves;

/// <summary>What is wanted for a period, as decided on a day. A later decision stands beside it and never replaces it.</summary>
public sealed class Target
{
    internal Target(int startMonth, decimal wanted, int revision, DateOnly decidedOn, Text reason, TargetOrigin origin) =>
        (StartMonth, Wanted, Revision, DecidedOn, Reason, Origin) = (startMonth, wanted, revision, decidedOn, reason, origin);

    private Target() => Reason = Text.None;

    /// <summary>The first month of the period that it is for.</summary>
    public int StartMonth { get; private set; }

    /// <summary>The wanted number, in the curve's unit.</summary>
    public decimal Wanted { get; private set; }

    /// <summary>1 for the first decision about the period, then 2, …</summary>
    public int Revision { get; private set; }

    /// <summary>The day of the decision.</summary>
    public DateOnly DecidedOn { get; private set; }

    /// <summary>Why, from the second decision on.</summary>
    public Text Reason { get; private set; }

    /// <summary>Whether it was decided for this period, or computed from a decision about several.</summary>
    public TargetOrigin Origin { get; private set; }
}

/// <summary>Where the number of a target comes from.</summary>
public enum TargetOrigin
{
    /// <summary>Decided for this period.</summary>
    Decided,

    /// <summary>A step of a path to a dated end.</summary>
    Path,

    /// <summary>A part of a year's target.</summary>
    Phased,
}
