namespace RbaTracker.Web.Features.Import;

/// <summary>A number of a file in its cell.</summary>
/// <param name="Year">The fiscal year, named for the year that it ends in.</param>
/// <param name="IsTarget">Whether it is a target; else an actual.</param>
/// <param name="Source">Which of the sources says so; a later one has the last word.</param>
/// <param name="Value">The number.</param>
/// <param name="Row">Its row.</param>
public readonly record struct FileCell(int Year, bool IsTarget, int Source, WrittenNumber Value, int Row);

/// <summary>What the sources of a file say of one cell, in the order of the sources.</summary>
/// <param name="Steps">The values that differ from the one before; the first is no change.</param>
/// <param name="First">What the first source says.</param>
/// <param name="Restated">What the last source says that writes it otherwise, if only with more decimals; none where all agree.</param>
public sealed record CellHistory(IReadOnlyList<FileCell> Steps, FileCell First, FileCell? Restated)
{
    /// <summary>From this factor on a change between two sources looks like another unit or another thing counted.</summary>
    public const decimal JumpFactor = 10;

    /// <summary>Whether a later source gives another value, not only more decimals.</summary>
    public bool IsRevised => Steps.Count > 1;

    /// <summary>Puts the values of one cell in order.</summary>
    /// <param name="cells">What each source says, each source once, in the order of the sources.</param>
    public static CellHistory Of(IReadOnlyList<FileCell> cells)
    {
        List<FileCell> steps = [cells[0]];
        FileCell? restated = null;
        foreach (var cell in cells.Skip(1))
        {
            restated = (cell.Value.Number, cell.Value.Decimals) == (cells[0].Value.Number, cells[0].Value.Decimals) ? restated : cell;
            if (!AreTheSame(steps[^1].Value, cell.Value))
            {
                steps.Add(cell);
            }
            else if (cell.Value.Decimals > steps[^1].Value.Decimals)
            {
                // The same value with more decimals: it is kept as exactly as it is known.
                steps[^1] = cell;
            }
        }

        return new CellHistory(steps, cells[0], restated);
    }

    /// <summary>Whether two numbers are the same as far as both are known: 86% and 85.7% are.</summary>
    public static bool AreTheSame(WrittenNumber one, WrittenNumber other)
    {
        var decimals = Math.Min(one.Decimals, other.Decimals);
        return Rounded(one.Number, decimals) == Rounded(other.Number, decimals);
    }

    /// <summary>Whether a change is one of scale: 100 to 1, 2,500 to 36,934. From or to zero nothing can be said.</summary>
    public static bool IsJump(decimal before, decimal after)
    {
        var (less, more) = Math.Abs(before) < Math.Abs(after) ? (Math.Abs(before), Math.Abs(after)) : (Math.Abs(after), Math.Abs(before));
        return less > 0 && more / JumpFactor >= less;
    }

    /// <summary>The steps that are not stored yet. What is stored is never taken back: a person may have corrected it since.</summary>
    /// <param name="stored">What is known of the cell, the oldest value first.</param>
    public IReadOnlyList<FileCell> NotYetIn(IReadOnlyList<decimal> stored)
    {
        if (stored.Count == 0)
        {
            return Steps;
        }

        var (known, at) = (0, 0);
        while (known < Steps.Count)
        {
            while (at < stored.Count && !IsStored(Steps[known], stored[at]))
            {
                at++;
            }

            if (at == stored.Count)
            {
                break;
            }

            known++;
            at++;
        }

        // Nothing of it is known: the city had a value of its own, and only the last word of the sources is news.
        return known > 0 ? [.. Steps.Skip(known)] : stored.Any(number => IsStored(Steps[^1], number)) ? [] : [Steps[^1]];
    }

    private static bool IsStored(FileCell step, decimal number) => AreTheSame(step.Value, new WrittenNumber(number, DecimalsOf(number), NumberSign.None));

    // Databases give 44 back as 44.0: only decimals that say something count.
    private static int DecimalsOf(decimal number) => (number / 1.0000000000000000000000000000m).Scale;

    private static decimal Rounded(decimal number, int decimals) => Math.Round(number, decimals, MidpointRounding.AwayFromZero);
}
