namespace RbaTracker.Statistics.Progress;

/// <summary>
/// Progress as Open SDG platforms publish it: the yearly growth so far against the growth that the target asks for, or without a target
/// against fixed rates. Formula, sources and worked examples: docs/methods/open-sdg-progress.md.
/// </summary>
/// <remarks>Only two values enter, the first and the last, so the answer is no better than those two.</remarks>
public static class OpenSdgProgress
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Open SDG progress";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>The year from which change is counted where the aim does not say.</summary>
    public const int UsualBaseYear = 2015;

    /// <summary>The year of the target where the aim does not say.</summary>
    public const int UsualTargetYear = 2030;

    // Growth from or to zero has no rate; the method puts a small number in its place.
    private const double InPlaceOfZero = 0.001;
    private const double AsGoodAsZero = 1 / Series.LargestValue;

    /// <summary>Judges a yearly series.</summary>
    /// <param name="years">The values, their periods being years.</param>
    /// <param name="aim">Which way is better, and the target or limit if there is one.</param>
    /// <returns>
    /// Value, score and status. Where there is none: <see cref="Reason.TooFewPoints"/> without two different years from the base year on,
    /// <see cref="Reason.OppositeSigns"/>, or <see cref="Reason.NothingToGo"/> where the target asks for no growth and is not met.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Neither way is better, there are both target and limit, or one of them is no number.</exception>
    public static OpenSdgProgressAnswer Of(Series years, OpenSdgAim aim)
    {
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(aim);
        aim.Check();

        var first = years.Periods.BinarySearch(aim.BaseYear);
        first = first < 0 ? ~first : first;
        if (first >= years.Count - 1)
        {
            return new OpenSdgProgressAnswer(Math.Max(0, years.Count - first), Reason.TooFewPoints);
        }

        var (from, to) = (NotZero(years.Values[first]), years.Values[^1]);
        var (start, end) = (years.Periods[first], years.Periods[^1]);
        if (from * (double)Math.Sign(to) < 0)
        {
            return new OpenSdgProgressAnswer(2, Reason.OppositeSigns);
        }

        var direction = (aim.Wanted == Wanted.Higher ? 1 : -1) * (from < 0 ? -1 : 1);
        var growth = direction * Growth(to, from, (double)end - start);
        return aim.Target is { } target
            ? WithTarget(NotZero(target), from, to, start, growth, aim)
            : WithoutTarget(growth, Slack(from, aim.Limit));
    }

    private static OpenSdgProgressAnswer WithTarget(double target, double from, double to, int start, double growth, OpenSdgAim aim)
    {
        var met = aim.Wanted == Wanted.Higher ? to >= target : to <= target;
        var way = (double)aim.TargetYear - start;
        double? wanted = way > 0 && from / target > 0 ? Math.Abs(Growth(target, from, way)) : null;
        double? value = wanted > 0 && Math.Abs(growth / wanted.Value) <= Series.LargestValue ? growth / wanted.Value : null;
        if (met)
        {
            return new OpenSdgProgressAnswer(2, reason: null) { Value = value, Score = 5, Status = OpenSdgStatus.TargetAchieved };
        }

        if (value is not { } progress)
        {
            return new OpenSdgProgressAnswer(2, wanted is null && from / target <= 0 ? Reason.OppositeSigns : Reason.NothingToGo);
        }

        return new OpenSdgProgressAnswer(2, reason: null)
        {
            Value = progress,
            Score = progress >= 0.60 ? Math.Min((7.1429 * progress) - 4.2857, 5) : Math.Max((4.1667 * progress) - 2.5, -5),
            Status = Status(progress, high: 0.95, medium: 0.60),
        };
    }

    private static OpenSdgProgressAnswer WithoutTarget(double growth, double slack) =>
        new(2, reason: null)
        {
            Value = growth,
            Score = ScoreWithoutTarget(growth, slack),
            Status = Status(growth, 0.015 * slack, 0.005 * slack),
        };

    private static double ScoreWithoutTarget(double growth, double slack)
    {
        if (growth < 0)
        {
            return Math.Max((125 * growth) - 2.5, -5);
        }

        if (slack == 0)
        {
            return 5;
        }

        if (growth >= 0.015 * slack)
        {
            return Math.Min((500 * growth / slack) - 5, 5);
        }

        return growth >= 0.005 * slack ? (250 * growth / slack) - 1.25 : (500 * growth / slack) - 2.5;
    }

    private static OpenSdgStatus Status(double progress, double high, double medium)
    {
        if (progress >= high)
        {
            return OpenSdgStatus.Substantial;
        }

        if (progress >= medium)
        {
            return OpenSdgStatus.Moderate;
        }

        return progress >= 0 ? OpenSdgStatus.Limited : OpenSdgStatus.Deterioration;
    }

    /// <summary>How much of the usual growth can still be asked for near a limit such as 100 %: 1 far from it, 0 at it.</summary>
    private static double Slack(double from, double? limit)
    {
        if (limit is not { } end || Math.Abs(from) >= 2 * Math.Abs(end))
        {
            return 1;
        }

        var share = Math.Abs(from) <= Math.Abs(end)
            ? Math.Abs(from) / Math.Abs(end)
            : ((2 * Math.Abs(end)) - Math.Abs(from)) / Math.Abs(end);
        return 1 - Math.Pow(share, 4.44);
    }

    private static double NotZero(double value) => Math.Abs(value) < AsGoodAsZero ? InPlaceOfZero : value;

    /// <summary>The compound rate of growth a year.</summary>
    private static double Growth(double to, double from, double years) => Math.Pow(to / from, 1 / years) - 1;
}
