using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Words;

namespace RbaTracker.Web.Features.Import;

/// <summary>A cell with what is new about it.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="IsTarget">Whether it is a target.</param>
/// <param name="Before">The value of a source before the first new one, where the file has it.</param>
/// <param name="Steps">The new values in their order.</param>
/// <param name="Stored">The value that is stored, or none.</param>
internal sealed record PlannedCell(int Year, bool IsTarget, FileCell? Before, IReadOnlyList<FileCell> Steps, decimal? Stored);

/// <summary>A measure of the file, found among those that are stored or to be made, with its new values.</summary>
internal sealed class PlannedMeasure(FileMeasure file, FoundMeasure found, CurveId? stored)
{
    public FileMeasure File => file;

    /// <summary>What the report says of it.</summary>
    public FoundMeasure Found => found;

    /// <summary>Its curve, where it is stored.</summary>
    public CurveId? Stored => stored;

    /// <summary>The code that a new one gets.</summary>
    public Code? Code { get; set; }

    /// <summary>What is new.</summary>
    public List<PlannedCell> Cells { get; } = [];

    public bool IsNews => Stored is null || Cells.Count > 0;
}
