using RbaTracker.Domain.Judgements;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;
using static RbaTracker.Web.Shared.Wording.Show;

namespace RbaTracker.Web.Shared.Curves;

/// <summary>Says by rule how a curve is doing: latest value, change against the period before, level, break.</summary>
public static class CurveSentence
{
    /// <summary>The sentences, one after the other.</summary>
    public static string Of(PublishedCurve curve, CurrentCity city)
    {
        if (curve.Summary is not { Latest: { } latest, LatestMonth: { } month } summary)
        {
            return Words.NothingPublished;
        }

        var parts = new List<string> { Latest(curve, summary, latest, month, city) };
        if (Level(curve, summary) is { } level)
        {
            parts.Add(level);
        }

        if (curve.Breaks.LastOrDefault() is { } cut)
        {
            parts.Add(Say(Words.SentenceBreak, NameOf(cut.FromMonth, curve, city)));
        }

        return string.Join(' ', parts);
    }

    /// <summary>The level in a sentence, or none where there is nothing to say.</summary>
    public static string? Level(PublishedCurve curve, PublishedSummary summary)
    {
        var facts = curve.Facts;
        string Shown(decimal? number) => WithUnit(number!.Value, facts.Unit, facts.Decimals, facts.UnitWords);
        return summary.Level switch
        {
            Domain.Judgements.Level.Met when summary.Target is null => Words.SentenceInBand,
            Domain.Judgements.Level.Met => Say(Words.SentenceMet, Shown(summary.Target)),
            Domain.Judgements.Level.Near => Say(Words.SentenceNear, Shown(summary.Target), Distance(facts, summary)),
            Domain.Judgements.Level.Off => Say(Words.SentenceOff, Shown(summary.Target), Distance(facts, summary)),
            Domain.Judgements.Level.Held => Say(Words.SentenceHeld, Shown(summary.Target)),
            Domain.Judgements.Level.Close => Say(Words.SentenceClose, Shown(summary.Target)),
            Domain.Judgements.Level.Breached => Say(Words.SentenceBreached, Shown(summary.Target)),
            _ => null,
        };
    }

    private static string Distance(CurveFacts facts, PublishedSummary summary) =>
        Size(summary.Latest!.Value - summary.Target!.Value, facts.Unit, facts.Decimals, facts.UnitWords);

    private static string Latest(PublishedCurve curve, PublishedSummary summary, decimal latest, int month, CurrentCity city)
    {
        var facts = curve.Facts;
        var now = WithUnit(latest, facts.Unit, facts.Decimals, facts.UnitWords);
        var period = NameOf(month, curve, city);
        if (summary is not { Previous: { } previous, PreviousMonth: { } before } || summary.BreakBeforeLatest)
        {
            return Say(Words.SentenceFirst, now, period);
        }

        var change = Change.Between(previous, latest);
        if (change.Difference == 0)
        {
            return Say(Words.SentenceSame, now, period, NameOf(before, curve, city));
        }

        var way = change.Difference > 0 ? Words.SentenceHigher : Words.SentenceLower;
        var size = Size(change.Difference, facts.Unit, facts.Decimals, facts.UnitWords);
        return Say(way, now, period, size, NameOf(before, curve, city), Judged(change.Judge(facts.Polarity)));
    }

    private static string Judged(Direction direction) => direction switch
    {
        Direction.Better => Words.InBracketsBetter,
        Direction.Worse => Words.InBracketsWorse,
        _ => "",
    };

    private static string NameOf(int month, PublishedCurve curve, CurrentCity city) =>
        curve.Facts.Calendar.PeriodFrom(month).Name(curve.Facts.Calendar, city.Settings.Fiscal);
}
