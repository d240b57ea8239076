using RbaTracker.Domain.Judgements;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Shared.Curves;

/// <summary>Says in words how the latest value differs from the one before: a fact without arrow or colour, because it may be noise.</summary>
public static class ChangeSentence
{
    /// <summary>The sentence; for a first value and across a series break it says so.</summary>
    public static string Of(CurveFacts facts, PublishedSummary summary, CurrentCity city)
    {
        if (summary.BreakBeforeLatest)
        {
            return Words.ChangeBreak;
        }

        if (summary is not { Latest: { } latest, Previous: { } previous, PreviousMonth: { } month })
        {
            return Words.ChangeFirst;
        }

        var period = facts.Calendar.PeriodFrom(month).Name(facts.Calendar, city.Settings.Fiscal);
        var was = Show.WithUnit(previous, facts.Unit, facts.Decimals, facts.UnitWords);
        var change = Change.Between(previous, latest);
        if (change.Difference == 0)
        {
            return Show.Say(Words.ChangeSame, period);
        }

        if (Math.Round(change.Difference, facts.Decimals, MidpointRounding.AwayFromZero) == 0)
        {
            return Show.Say(Words.ChangeAboutSame, period, was);
        }

        var size = Show.Size(change.Difference, facts.Unit, facts.Decimals, facts.UnitWords);
        return Show.Say(change.Difference > 0 ? Words.ChangeHigher : Words.ChangeLower, size, period, was);
    }
}
