using FluentValidation;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Forms;
using RbaTracker.Web.Shared.Wording;

namespace RbaTracker.Web.Features.DataEntry;

/// <summary>What a person types for one period of one measure. Numbers stay as typed until the validator has let them through.</summary>
public sealed class RecordDataPointForm
{
    public Code Code { get; set; } = null!;

    public Period Period { get; set; } = null!;

    /// <summary>Whom the value is about; none for everyone together.</summary>
    public Code? Group { get; set; }

    public string? Number { get; set; }

    public string? Numerator { get; set; }

    public string? Denominator { get; set; }

    /// <summary>The name of an <see cref="Absence"/>, or blank for a value.</summary>
    public string? Absence { get; set; }

    /// <summary>The name of a <see cref="ValueKind"/>.</summary>
    public string? Kind { get; set; } = nameof(ValueKind.Final);

    public string? PublicNote { get; set; }

    public string? InternalNote { get; set; }

    /// <summary>For a value that is public already: the name of a <see cref="RevisionKind"/>.</summary>
    public string? RevisionKind { get; set; }

    public string? RevisionReason { get; set; }

    /// <summary>Whether it is handed in, not only kept as a draft.</summary>
    public bool HandIn { get; set; }

    /// <summary>The version of the entry that the person saw; zero where there was none.</summary>
    public int Version { get; set; }

    /// <summary>The revision of the public value that the person saw; zero where there was none.</summary>
    public int PublishedRevision { get; set; }

    /// <summary>The value that was typed. Only for what the validator has let through.</summary>
    public Value ToValue()
    {
        if (!string.IsNullOrEmpty(Absence))
        {
            return Value.Absent(Enum.Parse<Absence>(Absence));
        }

        var kind = Enum.Parse<ValueKind>(Kind!);
        return TypedNumber.Read(Numerator) is { } numerator && TypedNumber.Read(Denominator) is { } denominator
            ? Value.OfParts(numerator, denominator, kind)
            : Value.Of(TypedNumber.Read(Number)!.Value, kind);
    }
}

internal sealed class RecordDataPointFormValidator : AbstractValidator<RecordDataPointForm>
{
    public RecordDataPointFormValidator()
    {
        When(form => string.IsNullOrEmpty(form.Absence), () =>
        {
            RuleFor(form => form.Number).Must(Readable).WithMessage(form => Show.Say(Words.NotANumber, form.Number));
            RuleFor(form => form.Numerator).Must(Readable).WithMessage(form => Show.Say(Words.NotANumber, form.Numerator));
            RuleFor(form => form.Denominator).Must(Readable).WithMessage(form => Show.Say(Words.NotANumber, form.Denominator));
            RuleFor(form => form.Denominator)
                .Must(typed => TypedNumber.Read(typed) is not <= 0)
                .WithMessage(_ => Words.Broken_DenominatorNotAboveZero);
            RuleFor(form => form.Number)
                .Must((form, number) => !Blank(number) || !Blank(form.Numerator) || !Blank(form.Denominator))
                .WithMessage(_ => Words.EnterTheValue);
            RuleFor(form => form.Number)
                .Must((form, number) => Blank(number) || (Blank(form.Numerator) && Blank(form.Denominator)))
                .WithMessage(_ => Words.EitherPartsOrNumber);
            RuleFor(form => form.Denominator)
                .Must((form, denominator) => Blank(denominator) == Blank(form.Numerator))
                .WithMessage(_ => Words.BothParts);
            RuleFor(form => form.Kind).IsEnumName(typeof(ValueKind)).WithMessage(_ => Words.ChooseOne);
        });
        When(form => !string.IsNullOrEmpty(form.Absence), () =>
        {
            RuleFor(form => form.Absence).IsEnumName(typeof(Absence)).WithMessage(_ => Words.ChooseOne);
            RuleFor(form => form.Absence)
                .Must((form, _) => Blank(form.Number) && Blank(form.Numerator) && Blank(form.Denominator))
                .WithMessage(_ => Words.ValueOrAbsence);
        });
        RuleFor(form => form.PublicNote).MaximumLength(Entry.NoteMaxLength).WithMessage(_ => Show.Say(Words.Broken_NoteTooLong, Entry.NoteMaxLength));
        RuleFor(form => form.InternalNote).MaximumLength(Entry.NoteMaxLength).WithMessage(_ => Show.Say(Words.Broken_NoteTooLong, Entry.NoteMaxLength));
        When(form => form.PublishedRevision > 0, () =>
        {
            RuleFor(form => form.RevisionKind).NotEmpty().IsEnumName(typeof(RevisionKind)).WithMessage(_ => Words.ChooseRevisionKind);
            RuleFor(form => form.RevisionReason).NotEmpty().WithMessage(_ => Words.Broken_RevisionNeedsReason);
        });
    }

    private static bool Blank(string? typed) => string.IsNullOrWhiteSpace(typed);

    private static bool Readable(string? typed) => Blank(typed) || TypedNumber.TryRead(typed, out _);
}
