using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Web.Shared.Wording;

namespace RbaTracker.Web.Shared.Records.Curves;

/// <summary>The terms of a curve in words, to be shown beside another version of them.</summary>
internal static class CurveTermFacts
{
    public static IEnumerable<Fact> Of(CurveOwnerForm form) =>
    [
        .. Fact.Pair(Words.DescriptionField, form.DescriptionEnglish, form.DescriptionSpanish),
        Named<Unit>(Words.UnitField, form.Unit),
        new(Words.DecimalsField, form.Decimals),
        .. Fact.Pair(Words.UnitWordsField, form.UnitWordsEnglish, form.UnitWordsSpanish),
        Named<Shape>(Words.ShapeField, form.Shape),
        new(Words.ScaleField, form.Scale),
        Named<Frequency>(Words.FrequencyField, form.Frequency),
        new(Words.DueAfterField, form.DueAfterDays),
        Named<Aggregation>(Words.AggregationField, form.Aggregation),
        Named<DisclosureClass>(Words.DisclosureField, form.Disclosure),
        Named<Polarity>(Words.Wanted, form.Polarity),
        Named<Intent>(Words.IntentField, form.Intent),
        new(Words.LowField, form.Low),
        new(Words.HighField, form.High),
        new(Words.CautionField, form.Caution),
        new(Words.ToleranceAmountField, form.ToleranceAmount),
        new(Words.ToleranceReasonField, form.ToleranceReason),
        Named<Rank>(Words.RankField, form.Rank),
        Named<Power>(Words.CommunicationPower, form.Communication),
        Named<Power>(Words.ProxyPower, form.Proxy),
        Named<Power>(Words.DataPower, form.Data),
        new(Words.TagsField, form.Tags),
    ];

    private static Fact Named<TEnum>(string label, string? name)
        where TEnum : struct, Enum => new(label, Enum.TryParse<TEnum>(name, out var value) ? EnumWords.Of(value) : null);
}
