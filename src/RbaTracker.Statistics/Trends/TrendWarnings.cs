namespace RbaTracker.Statistics.Trends;

/// <summary>What is to be known of any trend in n points.</summary>
internal static class TrendWarnings
{
    /// <summary>Below this many points the answer says that they are few.</summary>
    internal const int Few = 8;

    /// <summary>Below this many no order is rarer than 5 %: of four, a perfect run comes by chance in 2 of 24.</summary>
    internal const int Undecidable = 5;

    internal static List<Warning> Of(int n, int[] tieSizes)
    {
        var warnings = new List<Warning>();
        if (n < Few)
        {
            warnings.Add(Warning.FewPoints);
        }

        if (n < Undecidable)
        {
            warnings.Add(Warning.TooFewToDecide);
        }

        if (tieSizes.Length == 1 && n > 1)
        {
            warnings.Add(Warning.NoVariation);
        }

        return warnings;
    }
}
