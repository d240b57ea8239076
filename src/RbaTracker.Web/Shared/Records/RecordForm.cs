using FluentValidation;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Wording;

namespace RbaTracker.Web.Shared.Records;

/// <summary>What every record's form has. A version of 0 is a record that does not exist yet.</summary>
public abstract class RecordForm
{
    /// <summary>The last part of the record's address.</summary>
    public string? Code { get; set; }

    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    public bool IsNew => Version == 0;
}

/// <summary>A record's form with a name in both languages.</summary>
public abstract class NamedForm : RecordForm
{
    public string? NameEnglish { get; set; }

    public string? NameSpanish { get; set; }

    public Text Name => Text.Of(NameEnglish, NameSpanish);

    protected void Fill(Code code, Text name, int version) =>
        (Code, NameEnglish, NameSpanish, Version) = (code.Value, name.Only(Language.English), name.Only(Language.Spanish), version);
}

/// <summary>The rules that the forms of records share.</summary>
internal static class RecordFormRules
{
    /// <summary>The last part of the address under which a new record is made, so that no record can have it as its code.</summary>
    public const string New = "new";

    public static void ReadableCode<TForm>(this AbstractValidator<TForm> validator)
        where TForm : RecordForm
    {
        validator.RuleFor(form => form.Code)
            .Must(code => Code.Find(code) is not null)
            .WithMessage(form => Show.Say(Words.Broken_CodeNotReadable, form.Code));
        validator.RuleFor(form => form.Code).NotEqual(New).WithMessage(form => Show.Say(Words.Broken_CodeTaken, form.Code));
    }

    /// <summary>Words in English at least, none too long.</summary>
    public static void Needed<TForm>(this AbstractValidator<TForm> validator, System.Linq.Expressions.Expression<Func<TForm, string?>> english, System.Linq.Expressions.Expression<Func<TForm, string?>> spanish, int longest, Func<string> missing, Func<string> tooLong)
    {
        validator.RuleFor(english).NotEmpty().WithMessage(_ => missing());
        validator.NotLonger(english, spanish, longest, tooLong);
    }

    public static void NotLonger<TForm>(this AbstractValidator<TForm> validator, System.Linq.Expressions.Expression<Func<TForm, string?>> english, System.Linq.Expressions.Expression<Func<TForm, string?>> spanish, int longest, Func<string> tooLong)
    {
        validator.RuleFor(english).MaximumLength(longest).WithMessage(_ => Show.Say(tooLong(), longest));
        validator.RuleFor(spanish).MaximumLength(longest).WithMessage(_ => Show.Say(tooLong(), longest));
    }
}
