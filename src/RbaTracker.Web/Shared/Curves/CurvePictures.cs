using Microsoft.AspNetCore.Components;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;
using static RbaTracker.Web.Shared.Wording.Show;

namespace RbaTracker.Web.Shared.Curves;

/// <summary>Turns a published curve into the picture that the writer draws, in the reader's words.</summary>
public static class CurvePictures
{
    /// <summary>The picture, wide and narrow.</summary>
    /// <param name="curve">What is published.</param>
    /// <param name="name">The measure's name.</param>
    /// <param name="sentence">What the picture shows, in words.</param>
    /// <param name="city">For the names of periods.</param>
    public static MarkupString Draw(PublishedCurve curve, Text name, string sentence, CurrentCity city) =>
        new($"<div class=\"curve\">{CurveSvg.Write(Of(curve, name, sentence, city))}</div>");

    /// <summary>The picture itself.</summary>
    public static CurvePicture Of(PublishedCurve curve, Text name, string sentence, CurrentCity city)
    {
        var facts = curve.Facts;
        string PeriodName(int month) => facts.Calendar.PeriodFrom(month).Name(facts.Calendar, city.Settings.Fiscal);
        return new CurvePicture
        {
            Id = "curve",
            Title = $"{name.InReadersLanguage()}. {sentence}",
            Unit = facts.Unit == Unit.Percent ? Words.PercentUnit : facts.UnitWords.InReadersLanguage(),
            Wanted = facts.Polarity switch
            {
                Polarity.HigherIsBetter => WantedDirection.Up,
                Polarity.LowerIsBetter => WantedDirection.Down,
                _ => WantedDirection.None,
            },
            WantedText = facts.Polarity switch
            {
                Polarity.HigherIsBetter => Words.HigherIsBetterShort,
                Polarity.LowerIsBetter => Words.LowerIsBetterShort,
                _ => "",
            },
            TickText = tick => Measured((decimal)tick, facts.Unit, tick == Math.Floor(tick) ? 0 : facts.Decimals),
            SmallestStep = Math.Pow(10, -facts.Decimals),
            StartsAtZero = facts.Unit is Unit.Count or Unit.Currency,
            CutAxisNote = tick => Say(Words.CutAxis, tick),
            Points = [.. curve.Points.Select(point => PointOf(point, facts, PeriodName(point.StartMonth)))],
            Targets = [.. TargetsOf(curve, PeriodName), .. LimitsOf(facts)],
            WantedRange = facts is { Limits: { Low: not null, High: not null } band } ? new CurveRange((double)band.Low, (double)band.High) : null,
            Benchmarks = BenchmarksOf(curve),
            Breaks = [.. curve.Breaks.Select(cut => new CurveBreak(cut.FromMonth, cut.Change.InReadersLanguage()))],
        };
    }

    private static CurvePoint PointOf(PublishedPoint point, CurveFacts facts, string period)
    {
        var number = point.Measured(facts.Scale);
        return new CurvePoint(point.StartMonth, period, (double?)number, number is null ? AbsenceWords.Of(point.Absence) : Measured(number.Value, facts.Unit, facts.Decimals))
        {
            IsProvisional = point.Kind == ValueKind.Provisional,
            IsRestated = point.Revision > 1,
            Absence = number is null ? AbsenceWords.IconOf(point.Absence) : null,
        };
    }

    /// <summary>The floor and the ceiling of what is to be kept, each a level over the whole width.</summary>
    private static IEnumerable<CurveReference> LimitsOf(CurveFacts facts)
    {
        if (facts.Limits?.Low is { } low)
        {
            yield return CurveReference.Level(Say(Words.FloorOf, Measured(low, facts.Unit, facts.Decimals)), (double)low);
        }

        if (facts.Limits?.High is { } high)
        {
            yield return CurveReference.Level(Say(Words.CeilingOf, Measured(high, facts.Unit, facts.Decimals)), (double)high);
        }
    }

    /// <summary>A single value becomes a level, several a path; one that is counted otherwise says so.</summary>
    private static List<CurveReference> BenchmarksOf(PublishedCurve curve) =>
        [.. curve.Benchmarks.GroupBy(point => point.Number).Select(points =>
        {
            var (last, name) = (points.Last(), points.First().Name.InReadersLanguage());
            var value = Measured(last.Value, curve.Facts.Unit, curve.Facts.Decimals);
            var label = Say(last.SameDefinition ? Words.BenchmarkLabel : Words.BenchmarkLabelOtherwise, name, value);
            return points.Count() == 1
                ? CurveReference.Level(label, (double)last.Value)
                : new CurveReference(label, [.. points.Select(point => new CurveValue(point.StartMonth, (double)point.Value))]);
        })];

    /// <summary>Targets by period become one path; a single or constant one a level.</summary>
    private static List<CurveReference> TargetsOf(PublishedCurve curve, Func<int, string> periodName)
    {
        var standing = curve.Targets
            .GroupBy(target => target.StartMonth)
            .Select(decisions => decisions.MaxBy(target => target.Revision)!)
            .OrderBy(target => target.StartMonth)
            .ToList();
        if (standing.Count == 0)
        {
            return [];
        }

        // A target that no value has reached yet says when it is due: its line runs over years that it was not set for.
        var (last, wanted) = (standing[^1], Measured(standing[^1].Wanted, curve.Facts.Unit, curve.Facts.Decimals));
        var label = standing.Count == 1 && curve.Points.Count > 0 && last.StartMonth > curve.Points[^1].StartMonth
            ? Say(Words.TargetLater, wanted, periodName(last.StartMonth))
            : Say(Words.TargetOf, wanted);
        return standing.TrueForAll(target => target.Wanted == standing[0].Wanted) && standing.Count >= curve.Points.Count
            ? [CurveReference.Level(label, (double)standing[0].Wanted)]
            : [new CurveReference(label, [.. PathOf(standing, curve.Facts.Calendar.Months)])];
    }

    /// <summary>A target that was decided for its own period changes in a step, between the two periods; one on the way to an end runs straight.</summary>
    internal static IEnumerable<CurveValue> PathOf(IReadOnlyList<PublishedTarget> standing, int months)
    {
        for (var at = 0; at < standing.Count; at++)
        {
            var target = standing[at];
            if (at > 0 && standing[at - 1] is var before && before.Wanted != target.Wanted && target.Origin == TargetOrigin.Decided && target.StartMonth == before.StartMonth + months)
            {
                var between = target.StartMonth - (months / 2.0);
                yield return new CurveValue(between, (double)before.Wanted);
                yield return new CurveValue(between, (double)target.Wanted);
            }

            yield return new CurveValue(target.StartMonth, (double)target.Wanted);
        }
    }
}
