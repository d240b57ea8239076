using System.Globalization;
using RbaTracker.Domain.Rules;
using RbaTracker.Web.Shared.Wording;

namespace RbaTracker.Web.Features.Import;

/// <summary>Why something of a file cannot be taken. Each has its sentence in <c>Words.resx</c> under <c>Refused_</c> and the name here.</summary>
public enum Refused
{
    FileEmpty,
    NoRows,
    NotUtf8,
    NotText,
    QuoteNotClosed,
    QuoteMisplaced,
    FieldTooLong,
    ColumnMissing,
    ColumnTwice,
    CellsMissing,
    HeaderAgain,
    Blank,
    NameNotReadable,
    NotANumber,
    CommaUnclear,
    Formula,
    SpreadsheetError,
    TooManyDigits,
    NotAYear,
    YearNotBegun,
    NeitherActualNorTarget,
    SourceUnknown,
    SaidTwice,
    EntryUnderWay,
    MapNotReadable,
    MapNeedsColumn,
    MapSourceTwice,
    MapEncodingUnknown,
    MapUnitUnknown,
    MapMeasureUnknown,
    Rule,
}

/// <summary>A cell, a row or a whole file that is not taken: where it stands, what it says and why.</summary>
/// <param name="Row">The row as a spreadsheet counts: the header is 1; 0 for the whole file.</param>
/// <param name="Column">The column as the file names it, or none.</param>
/// <param name="Text">What stands there, or none.</param>
/// <param name="Why">Why it is refused.</param>
/// <param name="Arguments">What the sentence names.</param>
public sealed record Refusal(int Row, string? Column, string? Text, Refused Why, params IReadOnlyList<object> Arguments)
{
    private const int TextShown = 60;

    /// <summary>The reason in the reader's language.</summary>
    public string Reason => Arguments is [BrokenRuleException rule]
        ? rule.Sentence()
        : Show.Say(Words.ResourceManager.GetString($"Refused_{Why}", CultureInfo.CurrentUICulture) ?? Why.ToString(), [.. Arguments]);

    /// <summary>What stands there, cut where it is long.</summary>
    public string? Shown => Text is { Length: > TextShown } ? Text[..TextShown] + "…" : Text;

    /// <summary>All of it as one sentence.</summary>
    public string Sentence => Row == 0
        ? Reason
        : Column is null
            ? Show.Say(Words.RefusedRow, Row, Reason)
            : Show.Say(Words.RefusedCell, Row, Column, Shown, Reason);
}

/// <summary>The file cannot be read any further.</summary>
internal sealed class FileRefusedException(Refusal refusal) : Exception(refusal.Why.ToString())
{
    public Refusal Refusal => refusal;
}
