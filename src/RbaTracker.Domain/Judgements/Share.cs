namespace RbaTracker.Domain.Judgements;

/// <summary>One number in percent of another.</summary>
internal static class Share
{
    private const decimal Largest = 1_000_000_000_000_000_000_000_000m;

    /// <summary>The part in percent of the whole; none where the whole is zero, or so small beside it that a percent says nothing.</summary>
    public static decimal? InPercent(decimal part, decimal whole) =>
        whole == 0 || Math.Abs(part) / Largest > Math.Abs(whole) ? null : part / whole * 100;
}
