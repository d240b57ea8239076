namespace RbaTracker.Domain.Calendars;

/// <summary>How often a curve has a value.</summary>
public enum Frequency
{
    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every three months.</summary>
    Quarterly,

    /// <summary>Every six months.</summary>
    HalfYearly,

    /// <summary>Every twelve months.</summary>
    Yearly,

    /// <summary>Every few years; the curve's calendar says how many.</summary>
    MultiYear,
}
