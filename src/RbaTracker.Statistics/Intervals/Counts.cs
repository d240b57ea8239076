using System.Globalization;

namespace RbaTracker.Statistics.Intervals;

/// <summary>What is asked of counts of events and of what they are counted in. Weighted counts need not be whole.</summary>
public static class Counts
{
    /// <summary>The largest count or base: well above the people on Earth, and small enough that nothing overflows.</summary>
    public const double Largest = 1e12;

    /// <summary>The largest count or base of an exact interval; beyond it binary arithmetic is coarser than the approximation.</summary>
    public const double LargestExact = 1e9;

    /// <summary>A weighted count below this is as good as none: its logarithm would drown every other number.</summary>
    internal const double Least = 0.001;

    private const double LeastBase = 1e-12;

    internal static void Require(double count, string name, double largest = Largest)
    {
        if (!(count >= 0 && count <= largest))
        {
            throw new ArgumentOutOfRangeException(name, Say($"A count lies from 0 to {largest}; {count} does not."));
        }
    }

    /// <summary>Whether there is something to divide by; a base of zero or below is no error, it only gives no number.</summary>
    internal static bool IsBase(double number, string name, double largest = Largest)
    {
        if (!(Math.Abs(number) <= largest))
        {
            throw new ArgumentOutOfRangeException(name, Say($"A base is finite and at most {largest}; {number} is not."));
        }

        return number >= LeastBase;
    }

    internal static void RequirePart(double part, double whole, string name)
    {
        if (part > whole)
        {
            throw new ArgumentOutOfRangeException(name, Say($"A part is at most the whole; {part} of {whole} is more."));
        }
    }

    /// <summary>The number of observations that an answer reports: whole, and at most what an integer holds.</summary>
    internal static int Whole(double n) => n >= int.MaxValue ? int.MaxValue : (int)Math.Max(0, n);

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
