using RbaTracker.Domain.Curves;
using RbaTracker.Web.Shared.Wording;

namespace RbaTracker.Web.Features.Import;

/// <summary>What an import found and did, or in a dry run would do.</summary>
public sealed class ImportReport
{
    /// <summary>The most lines of a list that are kept to be shown; all are counted.</summary>
    public const int MostShown = 10_000;

    /// <summary>Whether it only looked.</summary>
    public required bool IsDryRun { get; init; }

    /// <summary>Whether something was written.</summary>
    public bool IsWritten { get; set; }

    /// <summary>Whether the file says nothing that is not stored.</summary>
    public bool ChangesNothing { get; init; }

    /// <summary>How many of what.</summary>
    public ImportCounts Counts { get; init; } = new();

    /// <summary>What was refused, as far as it is shown.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>How much was refused.</summary>
    public int RefusedCount { get; init; }

    /// <summary>Where a later source gives another value than an earlier one.</summary>
    public IReadOnlyList<Restatement> Revised { get; init; } = [];

    /// <summary>Where a later source writes the same value with more decimals, or less.</summary>
    public IReadOnlyList<Restatement> SameValue { get; init; } = [];

    /// <summary>Revisions that look like another unit or another thing counted.</summary>
    public IReadOnlyList<Restatement> Jumps { get; init; } = [];

    /// <summary>The measures of the file, with what they seem to count in.</summary>
    public IReadOnlyList<FoundMeasure> Found { get; init; } = [];
}

/// <summary>How many of what a file has, and how many of it are new.</summary>
public sealed record ImportCounts
{
    public int Rows { get; init; }

    public int Departments { get; init; }

    public int Programs { get; init; }

    public int Measures { get; init; }

    public int Cells { get; init; }

    public int NewUnits { get; init; }

    public int NewPrograms { get; init; }

    public int NewMeasures { get; init; }

    public int NewTargets { get; init; }

    public int TargetRevisions { get; init; }

    public int NewValues { get; init; }

    public int ValueRevisions { get; init; }

    public int Restated { get; init; }
}

/// <summary>A cell that two sources of a file say differently.</summary>
public sealed record Restatement(FoundMeasure Measure, int Year, bool IsTarget, WrittenNumber Before, string SourceBefore, WrittenNumber After, string SourceAfter, int Row)
{
    /// <summary>All of it as one sentence.</summary>
    public string Sentence => Show.Say(
        Words.RestatedCell, Row, Measure.Name, Measure.Program, Year, IsTarget ? Words.ImportTarget : Words.ImportActual, Written(Before), SourceBefore, Written(After), SourceAfter);

    /// <summary>A number as the file wrote it.</summary>
    internal static string Written(WrittenNumber value) => value.Sign switch
    {
        NumberSign.Percent => Show.Measured(value.Number, Unit.Percent, value.Decimals),
        NumberSign.Dollar => Show.Measured(value.Number, Unit.Currency, value.Decimals),
        _ => Show.Number(value.Number, value.Decimals),
    };
}

/// <summary>A measure of a file with what it seems to count in.</summary>
/// <param name="Department">Its department.</param>
/// <param name="Program">Its program.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">What it counts in, as inferred or corrected.</param>
/// <param name="Decimals">The decimals to show, as inferred or corrected.</param>
/// <param name="IsMixed">Whether only some of its values carry the sign of the unit.</param>
/// <param name="IsNew">Whether it is made; one that exists keeps its own unit.</param>
/// <param name="Example">One of its values as the file writes it.</param>
public sealed record FoundMeasure(string Department, string Program, string Name, Unit Unit, int Decimals, bool IsMixed, bool IsNew, string Example);

/// <summary>How far an import has come.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Done">How much of that is done.</param>
/// <param name="Of">How much there is; 0 while that is not known.</param>
public sealed record ImportProgress(ImportStage Stage, int Done, int Of);

/// <summary>What an import is doing.</summary>
public enum ImportStage
{
    /// <summary>Reading the rows of the file.</summary>
    Reading,

    /// <summary>Comparing them with what is stored.</summary>
    Comparing,

    /// <summary>Writing.</summary>
    Writing,
}
