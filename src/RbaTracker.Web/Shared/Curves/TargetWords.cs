using RbaTracker.Domain.Curves;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Shared.Curves;

/// <summary>Says what a latest value is held against: the target of its period, a later one, or the limits between which it is to stay.</summary>
public static class TargetWords
{
    /// <summary>The words, or none where there is nothing to hold it against.</summary>
    public static string? Of(CurveFacts facts, PublishedSummary? summary, CurrentCity city) => summary switch
    {
        { Latest: not null } when LimitsOf(facts) is { } limits => limits,
        { Target: { } target } => Show.Say(Words.TargetOf, Shown(facts, target)),
        { LaterTarget: { } later, LaterTargetMonth: { } month } =>
            Show.Say(Words.TargetLater, Shown(facts, later), facts.Calendar.PeriodFrom(month).Name(facts.Calendar, city.Settings.Fiscal)),
        _ => null,
    };

    private static string? LimitsOf(CurveFacts facts) => facts is { Limits: { } limits } && (facts.Intent == Intent.Maintain || facts.Polarity == Polarity.InBand)
        ? string.Join(" · ", new[]
        {
            limits.Low is { } low ? Show.Say(Words.FloorOf, Shown(facts, low)) : "",
            limits.High is { } high ? Show.Say(Words.CeilingOf, Shown(facts, high)) : "",
        }.Where(words => words.Length > 0))
        : null;

    private static string Shown(CurveFacts facts, decimal number) => Show.WithUnit(number, facts.Unit, facts.Decimals, facts.UnitWords);
}
