using System.Globalization;
using RbaTracker.Domain.Judgements;

namespace RbaTracker.Domain.Curves;

/// <summary>What is published of a curve and group, judged once: the row that scorecards and pages read instead of computing.</summary>
/// <remarks>It changes only when something is published, in the same transaction, against its version.</remarks>
public sealed class CurveSummary
{
    /// <summary>The stamp of the rules that make a summary; raised whenever one of them changes, so that old rows are known.</summary>
    public const int CurrentRules = 1;

    /// <summary>How many points the sparkline keeps.</summary>
    public const int SparklinePoints = 24;

    /// <summary>Summarises a curve that has nothing published yet.</summary>
    public CurveSummary(CurveId curve, GroupId group) => (CurveId, GroupId, Sparkline) = (curve, group, "");

    private CurveSummary() => Sparkline = "";

    /// <summary>The curve.</summary>
    public CurveId CurveId { get; private set; }

    /// <summary>The group.</summary>
    public GroupId GroupId { get; private set; }

    /// <summary>How many periods have a published value or a published reason for none.</summary>
    public int Points { get; private set; }

    /// <summary>The first month of the latest period with a value, or none.</summary>
    public int? LatestMonth { get; private set; }

    /// <summary>The latest value in the curve's unit.</summary>
    public decimal? Latest { get; private set; }

    /// <summary>How sure the latest value is.</summary>
    public ValueKind LatestKind { get; private set; }

    /// <summary>The first month of the last period before it with a value, or none.</summary>
    public int? PreviousMonth { get; private set; }

    /// <summary>The previous value.</summary>
    public decimal? Previous { get; private set; }

    /// <summary>Whether a series break lies between the two.</summary>
    public bool BreakBeforeLatest { get; private set; }

    /// <summary>The value of the same period a year before, where it is comparable.</summary>
    public decimal? YearBefore { get; private set; }

    /// <summary>The level of the latest value.</summary>
    public Level Level { get; private set; }

    /// <summary>The target or limit that it was held against.</summary>
    public decimal? Target { get; private set; }

    /// <summary>The first month of the next period with a target, where none is due yet.</summary>
    public int? LaterTargetMonth { get; private set; }

    /// <summary>That later target.</summary>
    public decimal? LaterTarget { get; private set; }

    /// <summary>The last points since the break, as <c>month:number</c> with semicolons between.</summary>
    public string Sparkline { get; private set; }

    /// <summary>The day by which the next period's value is due.</summary>
    public DateOnly? NextDue { get; private set; }

    /// <summary>The stamp of the rules that made it.</summary>
    public int Rules { get; private set; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Grows with every change; the publishing transaction checks it.</summary>
    public int Version { get; private set; }

    /// <summary>Makes the summary anew from what will be published.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="points">All its published points of the group, in any order.</param>
    /// <param name="at">The instant, in UTC.</param>
    public void Make(Curve curve, IReadOnlyCollection<DataPoint> points, DateTimeOffset at)
    {
        var known = points
            .Select(point => (point.StartMonth, Number: point.Value.Measured(curve.Scale), point.Kind))
            .Where(point => point.Number is not null)
            .OrderBy(point => point.StartMonth)
            .Select(point => (point.StartMonth, Number: point.Number!.Value, point.Kind))
            .ToList();

        (Points, Rules, MadeAt) = (points.Count, CurrentRules, at);
        NextDue = points.Count == 0 ? null : curve.Calendar.DueOn(curve.Calendar.PeriodFrom(points.Max(point => point.StartMonth)).Next);
        if (known.Count == 0)
        {
            (LatestMonth, Latest, PreviousMonth, Previous, YearBefore, Target, Level, Sparkline) =
                (null, null, null, null, null, null, Level.NoData, "");
            (LatestKind, BreakBeforeLatest, LaterTargetMonth, LaterTarget) = (default, false, null, null);
            return;
        }

        var latest = known[^1];
        (LatestMonth, Latest, LatestKind) = (latest.StartMonth, latest.Number, latest.Kind);
        (PreviousMonth, Previous) = known.Count > 1 ? (known[^2].StartMonth, known[^2].Number) : ((int?)null, (decimal?)null);
        BreakBeforeLatest = PreviousMonth is { } previous && curve.HasBreakBetween(previous, latest.StartMonth);
        YearBefore = curve.HasBreakBetween(latest.StartMonth - 12, latest.StartMonth)
            ? null
            : known.Where(point => point.StartMonth == latest.StartMonth - 12).Select(point => (decimal?)point.Number).FirstOrDefault();

        var later = curve.NextTargetAfter(latest.StartMonth);
        (LaterTargetMonth, LaterTarget) = (later?.StartMonth, later?.Wanted);
        var judgement = LevelRule.Judge(
            latest.Number, curve.TargetFor(latest.StartMonth)?.Wanted, later is not null, curve.Polarity, curve.Intent, curve.Tolerance, curve.Limits);
        (Level, Target) = (judgement.Level, judgement.Target);

        var comparable = known.Where(point => !curve.HasBreakBetween(point.StartMonth, latest.StartMonth)).TakeLast(SparklinePoints);
        Sparkline = string.Join(';', comparable.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.StartMonth}:{point.Number:0.############################}")));
    }

    /// <summary>Takes over what another summary of the same curve and group says, judged on newer points.</summary>
    public void Take(CurveSummary other)
    {
        (Points, Rules, MadeAt, NextDue, Sparkline) = (other.Points, other.Rules, other.MadeAt, other.NextDue, other.Sparkline);
        (LatestMonth, Latest, LatestKind) = (other.LatestMonth, other.Latest, other.LatestKind);
        (PreviousMonth, Previous, BreakBeforeLatest, YearBefore) = (other.PreviousMonth, other.Previous, other.BreakBeforeLatest, other.YearBefore);
        (Level, Target, LaterTargetMonth, LaterTarget) = (other.Level, other.Target, other.LaterTargetMonth, other.LaterTarget);
    }

    /// <summary>Whether another summary of the same curve and group, whenever made, says the same.</summary>
    public bool SaysTheSameAs(CurveSummary other) =>
        (Points, LatestMonth, Latest, LatestKind) == (other.Points, other.LatestMonth, other.Latest, other.LatestKind)
        && (PreviousMonth, Previous, BreakBeforeLatest, YearBefore) == (other.PreviousMonth, other.Previous, other.BreakBeforeLatest, other.YearBefore)
        && (Level, Target, LaterTargetMonth, LaterTarget) == (other.Level, other.Target, other.LaterTargetMonth, other.LaterTarget)
        && (NextDue, Sparkline, Rules) == (other.NextDue, other.Sparkline, other.Rules);
}
