using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Forms;
using RbaTracker.Web.Shared.Wording;

namespace RbaTracker.Web.Features.DataEntry;

/// <summary>What stands in a cell of the entry grid, as it was typed; the version is of the entry that the person saw.</summary>
/// <param name="Code">The measure.</param>
/// <param name="Period">The period, <c>2026-04-01/P3M</c>.</param>
/// <param name="Version">Zero where there was no entry.</param>
/// <param name="First">The number or the numerator, a share with its percent sign, or why there is none.</param>
/// <param name="Second">The denominator.</param>
/// <param name="Kind">The name of a <see cref="ValueKind"/>.</param>
/// <param name="PublicNote">A note for everybody.</param>
/// <param name="InternalNote">A note for colleagues.</param>
/// <param name="Group">The code of the group that it is about; none for everyone together.</param>
public sealed record TypedCell(
    string? Code, string? Period, int Version, string? First, string? Second, string? Kind, string? PublicNote, string? InternalNote, string? Group = null)
{
    /// <summary>Whether neither a value nor a reason stands in it.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(First) && string.IsNullOrWhiteSpace(Second);

    /// <summary>What an entry looks like in the fields of a cell.</summary>
    public static TypedCell Of(Code code, Period period, Shape shape, Entry? entry, Code? group = null)
    {
        var (first, second) = entry is null ? (null, null) : TextOf(shape, entry.Value);
        return new TypedCell(
            code.Value, period.ToString(), entry?.Version ?? 0, first, second, (entry?.Kind ?? ValueKind.Final).ToString(), entry?.PublicNote, entry?.InternalNote, group?.Value);
    }

    /// <summary>The form of the one value, or none where the address of the cell is no address.</summary>
    public RecordDataPointForm? ToForm(Shape shape)
    {
        if (Domain.Words.Code.Find(Code) is not { } code || FindPeriod(Period) is not { } period)
        {
            return null;
        }

        var group = Domain.Words.Code.Find(Group);
        if (group is null && Group is not null)
        {
            return null;
        }

        var form = new RecordDataPointForm { Code = code, Period = period, Group = group, Version = Version, Kind = Kind, PublicNote = PublicNote, InternalNote = InternalNote };
        if (TypedAbsence.Find(First) is { } absence)
        {
            (form.Absence, form.Denominator) = (absence.ToString(), Second);
        }
        else if (shape != Shape.Ratio || (string.IsNullOrWhiteSpace(Second) && First?.TrimEnd().EndsWith('%') == true))
        {
            form.Number = First;
        }
        else
        {
            (form.Numerator, form.Denominator) = (First, Second);
        }

        return form;
    }

    private static (string? First, string? Second) TextOf(Shape shape, Value value) => value switch
    {
        { Absence: { } absence } => (AbsenceWords.Of(absence), null),
        { HasParts: true } => (TypedNumber.Typed(value.Numerator), TypedNumber.Typed(value.Denominator)),
        { Number: not null } when shape == Shape.Ratio => (TypedNumber.Typed(value.Number) + "%", null),
        _ => (TypedNumber.Typed(value.Number), null),
    };

    private static Period? FindPeriod(string? period)
    {
        try
        {
            return Domain.Calendars.Period.Parse(period ?? "");
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
