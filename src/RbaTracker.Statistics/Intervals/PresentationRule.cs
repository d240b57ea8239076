using System.Globalization;

namespace RbaTracker.Statistics.Intervals;

/// <summary>
/// Whether an estimate is precise enough to be shown, by the standards of the US National Center for Health Statistics.
/// docs/methods/presentation.md (NCHS, Vital and Health Statistics, Series 2, numbers 175 and 200).
/// </summary>
public static class PresentationRule
{
    /// <summary>The name an answer about a share carries.</summary>
    public const string ShareMethod = "NCHS presentation of proportions";

    /// <summary>The name an answer about a rate or count carries.</summary>
    public const string RateMethod = "NCHS presentation of rates and counts";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>The least sample, and effective sample, of a share.</summary>
    public const double LeastSample = 30;

    /// <summary>The least sample behind a rate's numerator and its denominator.</summary>
    public const double LeastRateSample = 10;

    private const double Narrow = 0.05;
    private const double Wide = 0.30;
    private const double RelativelyWide = 1.30;
    private const double RelativelyWideRate = 1.60;
    private const double FewDegrees = 8;

    /// <summary>Decides about a share estimated from a survey.</summary>
    /// <param name="interval">Its interval.</param>
    public static PresentationAnswer OfShare(KornGraubardAnswer interval)
    {
        ArgumentNullException.ThrowIfNull(interval);
        return OfShare(interval.Value, interval.Lower, interval.Upper, Math.Min(interval.N, interval.AdjustedSample), interval.DegreesOfFreedom);
    }

    /// <summary>Decides about a share.</summary>
    /// <param name="share">The estimate, from 0 to 1.</param>
    /// <param name="lower">Its lower limit, from 0 to the estimate.</param>
    /// <param name="upper">Its upper limit, from the estimate to 1.</param>
    /// <param name="sample">The sample or the effective sample, the smaller; at least 0.</param>
    /// <param name="degreesOfFreedom">Behind the standard error; null where there is no survey design.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is no finite number in its range.</exception>
    public static PresentationAnswer OfShare(double share, double lower, double upper, double sample, double? degreesOfFreedom = null)
    {
        Require(share >= 0 && share <= 1, nameof(share), share);
        Require(lower >= 0 && lower <= share, nameof(lower), lower);
        Require(upper >= share && upper <= 1, nameof(upper), upper);
        Require(sample >= 0 && sample <= Counts.Largest, nameof(sample), sample);
        Require(degreesOfFreedom is null or (>= 0 and <= Counts.Largest), nameof(degreesOfFreedom), degreesOfFreedom ?? 0);

        var width = upper - lower;
        var decision = sample < LeastSample ? Presentation.SuppressFewSampled
            : width <= Narrow ? Presentation.Show
            : width >= Wide ? Presentation.SuppressWide
            : width > RelativelyWide * share ? Presentation.SuppressRelativelyWide
            : width > RelativelyWide * (1 - share) ? Presentation.ShowWithFootnote
            : Presentation.Show;

        return new PresentationAnswer(ShareMethod, sample)
        {
            Decision = decision,
            Width = width,
            RelativeWidth = Relative(width, share),
            NeedsReviewOfFreedom = IsShown(decision) && degreesOfFreedom < FewDegrees,
            NeedsReviewOfAllOrNone = IsShown(decision) && share is (0 or 1),
        };
    }

    /// <summary>Decides about a rate or a count.</summary>
    /// <param name="estimate">The rate or count, at least 0, in any unit.</param>
    /// <param name="lower">Its lower limit in the same unit.</param>
    /// <param name="upper">Its upper limit in the same unit.</param>
    /// <param name="numeratorSample">How many sampled events stand behind it; at least 0.</param>
    /// <param name="denominatorSample">How many sampled stand behind its base; null for a count or a base known from a census.</param>
    /// <param name="degreesOfFreedom">Behind the standard error; null where there is no survey design.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is no finite number in its range.</exception>
    public static PresentationAnswer OfRate(
        double estimate, double lower, double upper, double numeratorSample, double? denominatorSample, double? degreesOfFreedom = null)
    {
        Require(estimate >= 0 && estimate <= Series.LargestValue, nameof(estimate), estimate);
        Require(lower >= 0 && lower <= estimate, nameof(lower), lower);
        Require(upper >= estimate && upper <= Series.LargestValue, nameof(upper), upper);
        Require(numeratorSample >= 0 && numeratorSample <= Counts.Largest, nameof(numeratorSample), numeratorSample);
        Require(denominatorSample is null or (>= 0 and <= Counts.Largest), nameof(denominatorSample), denominatorSample ?? 0);
        Require(degreesOfFreedom is null or (>= 0 and <= Counts.Largest), nameof(degreesOfFreedom), degreesOfFreedom ?? 0);

        var width = upper - lower;
        var decision = numeratorSample < LeastRateSample || denominatorSample < LeastRateSample ? Presentation.SuppressFewSampled
            : width > RelativelyWideRate * estimate ? Presentation.SuppressRelativelyWide
            : Presentation.Show;

        return new PresentationAnswer(RateMethod, numeratorSample)
        {
            Decision = decision,
            Width = width,
            RelativeWidth = Relative(width, estimate),
            NeedsReviewOfFreedom = IsShown(decision) && degreesOfFreedom < FewDegrees,
            NeedsReviewOfAllOrNone = false,
        };
    }

    internal static bool IsShown(Presentation decision) => decision is Presentation.Show or Presentation.ShowWithFootnote;

    private static double? Relative(double width, double estimate) =>
        estimate > 0 && double.IsFinite(width / estimate) ? width / estimate : null;

    private static void Require(bool holds, string name, double was)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(
                name, string.Create(CultureInfo.InvariantCulture, $"An estimate lies between its limits, a share from 0 to 1, a sample from 0 on; {was} does not."));
        }
    }
}
