using System.Globalization;
using FluentValidation;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Forms;
using RbaTracker.Web.Shared.Wording;

namespace RbaTracker.Web.Shared.Records.Curves;

/// <summary>What an indicator and a performance measure are asked alike: their words and the terms of their curve. Numbers stay as typed.</summary>
public abstract class CurveOwnerForm : NamedForm
{
    public string? DescriptionEnglish { get; set; }

    public string? DescriptionSpanish { get; set; }

    public string? Unit { get; set; } = nameof(Domain.Curves.Unit.Count);

    public string? UnitWordsEnglish { get; set; }

    public string? UnitWordsSpanish { get; set; }

    public string? Decimals { get; set; } = "0";

    public string? Shape { get; set; } = nameof(Domain.Curves.Shape.Number);

    public string? Scale { get; set; } = "1";

    public string? Polarity { get; set; } = nameof(Domain.Curves.Polarity.HigherIsBetter);

    public string? Intent { get; set; } = nameof(Domain.Curves.Intent.Improve);

    /// <summary>Blank for none.</summary>
    public string? ToleranceKind { get; set; }

    public string? ToleranceAmount { get; set; }

    public string? ToleranceReason { get; set; }

    public string? Low { get; set; }

    public string? High { get; set; }

    public string? Caution { get; set; }

    public string? Frequency { get; set; } = nameof(Domain.Calendars.Frequency.Quarterly);

    public string? YearStartMonth { get; set; }

    public string? YearsPerPeriod { get; set; } = "1";

    public string? DueAfterDays { get; set; } = "20";

    public string? Aggregation { get; set; } = nameof(Domain.Curves.Aggregation.None);

    public string? Disclosure { get; set; } = nameof(DisclosureClass.EventsOrAssets);

    public string? Rank { get; set; } = nameof(Domain.Curves.Rank.Secondary);

    public string? Communication { get; set; }

    public string? Proxy { get; set; }

    public string? Data { get; set; }

    public string? Tags { get; set; }

    /// <summary>A day of the period that change is counted from; none for none.</summary>
    public DateOnly? StartingPoint { get; set; }

    /// <summary>The codes of the dimensions that values are also kept by.</summary>
    public IReadOnlyList<string> Dimensions { get; set; } = [];

    /// <summary>The version of the curve that the person saw.</summary>
    public int CurveVersion { get; set; }

    /// <summary>Whether there is a value already: then what it counts in is fixed.</summary>
    public bool HasValues { get; init; }

    /// <summary>How it ended, or none.</summary>
    public Retirement? Retirement { get; init; }

    public Text Description => Text.Of(DescriptionEnglish, DescriptionSpanish);

    internal CurveCalendar ToCalendar() => new(
        Enum.Parse<Frequency>(Frequency!), Whole(YearStartMonth), Whole(DueAfterDays), Frequency == nameof(Domain.Calendars.Frequency.MultiYear) ? Whole(YearsPerPeriod) : 1);

    /// <summary>A curve of these terms. Only for what the validator has let through.</summary>
    internal Curve ToCurve()
    {
        var curve = new Curve(
            Enum.Parse<Unit>(Unit!), UnitWords, Whole(Decimals), Enum.Parse<Shape>(Shape!), ScaleOfShape, Enum.Parse<Polarity>(Polarity!), ToCalendar());
        Apply(curve, hasValues: false);
        return curve;
    }

    /// <summary>Gives a curve these terms.</summary>
    internal void Apply(Curve curve, bool hasValues)
    {
        curve.Count(Enum.Parse<Unit>(Unit!), Enum.Parse<Shape>(Shape!), ScaleOfShape, hasValues);
        curve.ShowAs(UnitWords, Whole(Decimals));
        curve.Keep(ToCalendar(), hasValues);
        curve.RollUp(Enum.Parse<Aggregation>(Aggregation!));
        curve.Protect(Enum.Parse<DisclosureClass>(Disclosure!));
        curve.Judge(
            Enum.Parse<Polarity>(Polarity!),
            Enum.Parse<Intent>(Intent!),
            string.IsNullOrEmpty(ToleranceKind) ? null : new Tolerance(Enum.Parse<ToleranceKind>(ToleranceKind), ToleranceAsKept, ToleranceReason ?? ""),
            TypedNumber.Read(Low) is null && TypedNumber.Read(High) is null ? null : new Limits(TypedNumber.Read(Low), TypedNumber.Read(High), TypedNumber.Read(Caution) ?? 0));
        curve.StartFrom(StartingPoint is { } day ? curve.Calendar.PeriodOf(day) : null);
        curve.Choose(Enum.Parse<Rank>(Rank!), ToPowers());
    }

    internal void FillFrom(Text description, Curve curve, Tags tags)
    {
        (DescriptionEnglish, DescriptionSpanish) = (description.Only(Language.English), description.Only(Language.Spanish));
        (UnitWordsEnglish, UnitWordsSpanish) = (curve.UnitWords.Only(Language.English), curve.UnitWords.Only(Language.Spanish));
        (Unit, Shape, Polarity, Intent) = (curve.Unit.ToString(), curve.Shape.ToString(), curve.Polarity.ToString(), curve.Intent.ToString());
        (Decimals, Scale) = (Typed(curve.Decimals), TypedNumber.Typed(curve.Scale));
        ToleranceKind = curve.Tolerance?.Kind.ToString();
        ToleranceAmount = TypedNumber.Typed(curve.Tolerance is { Kind: Domain.Curves.ToleranceKind.Relative } share ? share.Amount * 100 : curve.Tolerance?.Amount);
        ToleranceReason = curve.Tolerance?.Reason;
        (Low, High, Caution) = (TypedNumber.Typed(curve.Limits?.Low), TypedNumber.Typed(curve.Limits?.High), TypedNumber.Typed(curve.Limits?.Caution));
        (Frequency, YearStartMonth) = (curve.Calendar.Frequency.ToString(), Typed(curve.Calendar.YearStartMonth));
        (YearsPerPeriod, DueAfterDays) = (Typed(curve.Calendar.YearsPerPeriod), Typed(curve.Calendar.DueAfterDays));
        (Aggregation, Disclosure, Rank) = (curve.Aggregation.ToString(), curve.Disclosure.ToString(), curve.Rank.ToString());
        (Communication, Proxy, Data) = (curve.Powers?.Communication.ToString(), curve.Powers?.Proxy.ToString(), curve.Powers?.Data.ToString());
        StartingPoint = curve.StartingPoint is { } month ? curve.Calendar.PeriodFrom(month).Start : null;
        Tags = tags.ToString();
        CurveVersion = curve.Version;
    }

    // Ten percent is typed as 10 and kept as 0.1.
    private decimal ToleranceAsKept =>
        TypedNumber.Read(ToleranceAmount) is { } amount ? (ToleranceKind == nameof(Domain.Curves.ToleranceKind.Relative) ? amount / 100 : amount) : 0;

    private decimal ScaleOfShape => Shape == nameof(Domain.Curves.Shape.Ratio) ? TypedNumber.Read(Scale) ?? 0 : 1;

    private Text UnitWords => Text.Of(UnitWordsEnglish, UnitWordsSpanish);

    private Powers? ToPowers() => Enum.TryParse<Power>(Communication, out var communication) && Enum.TryParse<Power>(Proxy, out var proxy) && Enum.TryParse<Power>(Data, out var data)
        ? new Powers(communication, proxy, data)
        : null;

    private static int Whole(string? typed) => int.Parse(typed!, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Typed(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The rules that the forms of both share.</summary>
internal static class CurveOwnerRules
{
    public static void MeasuredWell<TForm>(this AbstractValidator<TForm> validator)
        where TForm : CurveOwnerForm
    {
        validator.ReadableCode();
        validator.Needed(form => form.NameEnglish, form => form.NameSpanish, PerformanceMeasure.NameMaxLength, () => Words.Broken_MeasureNeedsName, () => Words.Broken_NameTooLong);
        validator.Needed(
            form => form.DescriptionEnglish, form => form.DescriptionSpanish, PerformanceMeasure.DescriptionMaxLength, () => Words.Broken_MeasureNeedsDescription, () => Words.Broken_DescriptionTooLong);
        validator.RuleFor(form => form.Decimals).Must(typed => IsWhole(typed, 0, Curve.MaxDecimals)).WithMessage(_ => Show.Say(Words.Broken_DecimalsOutOfRange, Curve.MaxDecimals));
        validator.RuleFor(form => form.Scale).Must(typed => TypedNumber.Read(typed) > 0).When(form => form.Shape == nameof(Shape.Ratio)).WithMessage(_ => Words.Broken_ScaleNotAboveZero);
        validator.RuleFor(form => form.DueAfterDays).Must(typed => IsWhole(typed, 0, 3660)).WithMessage(_ => Show.Say(Words.WholeNumberBetween, 0, 3660));
        validator.RuleFor(form => form.YearStartMonth).Must(typed => IsWhole(typed, 1, 12)).WithMessage(_ => Words.ChooseOne);
        validator.RuleFor(form => form.YearsPerPeriod).Must(typed => IsWhole(typed, 1, 20)).When(form => form.Frequency == nameof(Frequency.MultiYear)).WithMessage(_ => Show.Say(Words.WholeNumberBetween, 1, 20));
        foreach (var number in new System.Linq.Expressions.Expression<Func<TForm, string?>>[] { form => form.Low, form => form.High, form => form.Caution, form => form.ToleranceAmount })
        {
            validator.RuleFor(number).Must(typed => string.IsNullOrWhiteSpace(typed) || TypedNumber.TryRead(typed, out _)).WithMessage((_, typed) => Show.Say(Words.NotANumber, typed));
        }

        validator.RuleFor(form => form.ToleranceAmount).NotEmpty().When(form => !string.IsNullOrEmpty(form.ToleranceKind)).WithMessage(_ => Words.Broken_ToleranceOutOfRange);
        validator.RuleFor(form => form.ToleranceReason).NotEmpty().When(form => !string.IsNullOrEmpty(form.ToleranceKind)).WithMessage(_ => Words.Broken_ToleranceNeedsReason);
        validator.RuleFor(form => form.Low)
            .Must((form, low) => !string.IsNullOrWhiteSpace(low) || !string.IsNullOrWhiteSpace(form.High))
            .When(form => form.Intent == nameof(Intent.Maintain) || form.Polarity == nameof(Polarity.InBand))
            .WithMessage(_ => Words.LimitNeeded);
        validator.RuleFor(form => form.Communication)
            .Must((form, _) => new[] { form.Communication, form.Proxy, form.Data }.Count(string.IsNullOrEmpty) is 0 or 3)
            .WithMessage(_ => Words.AllPowersOrNone);
        NamesOf<TForm, Unit>(validator, form => form.Unit);
        NamesOf<TForm, Shape>(validator, form => form.Shape);
        NamesOf<TForm, Polarity>(validator, form => form.Polarity);
        NamesOf<TForm, Intent>(validator, form => form.Intent);
        NamesOf<TForm, Frequency>(validator, form => form.Frequency);
        NamesOf<TForm, Aggregation>(validator, form => form.Aggregation);
        NamesOf<TForm, DisclosureClass>(validator, form => form.Disclosure);
        NamesOf<TForm, Rank>(validator, form => form.Rank);
    }

    public static bool IsWhole(string? typed, int least, int most) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;

    private static void NamesOf<TForm, TEnum>(AbstractValidator<TForm> validator, System.Linq.Expressions.Expression<Func<TForm, string?>> field)
        where TForm : CurveOwnerForm
        where TEnum : struct, Enum => validator.RuleFor(field).Must(name => Enum.TryParse<TEnum>(name, out var value) && Enum.IsDefined(value)).WithMessage(_ => Words.ChooseOne);
}
