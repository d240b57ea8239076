using RbaTracker.Domain.Curves;
using RbaTracker.Web.Shared.Wording;

namespace RbaTracker.Web.Features.Import;

/// <summary>Tells the report of an import in lines, for the command line and for the page alike.</summary>
internal static class ImportLines
{
    /// <summary>What became of it, in one sentence.</summary>
    public static string Outcome(ImportReport report) => report switch
    {
        { IsWritten: true } => Words.ImportDone,
        { IsDryRun: true, RefusedCount: > 0 } => Show.Say(Words.ImportWouldRefuse, report.RefusedCount),
        { IsDryRun: true, ChangesNothing: true } => Words.ImportWouldChangeNothing,
        { IsDryRun: true } => Words.ImportDryRun,
        { RefusedCount: > 0 } => Show.Say(Words.ImportRefused, report.RefusedCount),
        _ => Words.ImportChangesNothing,
    };

    /// <summary>What the file has, and what of it is new.</summary>
    public static IEnumerable<string> Counts(ImportReport report)
    {
        var counts = report.Counts;
        if (counts.Rows == 0)
        {
            yield break;
        }

        yield return Show.Say(Words.ImportHas, counts.Rows, counts.Departments, counts.Programs, counts.Measures, counts.Cells);
        yield return Show.Say(Words.ImportNewRecords, counts.NewUnits, counts.NewPrograms, counts.NewMeasures);
        yield return Show.Say(Words.ImportNewValues, counts.NewValues, counts.ValueRevisions, counts.NewTargets, counts.TargetRevisions);
        yield return Show.Say(Words.ImportRestated, counts.Restated, report.SameValue.Count, report.Revised.Count(one => one.IsTarget), report.Revised.Count(one => !one.IsTarget));
    }

    /// <summary>The lists of the report with their headings, those that have something.</summary>
    public static IEnumerable<(string Heading, IReadOnlyList<string> Lines)> Lists(ImportReport report) => new (string Heading, IReadOnlyList<string> Lines)[]
    {
        (Show.Say(Words.ImportRefusals, report.RefusedCount), [.. report.Refusals.Select(refusal => refusal.Sentence)]),
        (Show.Say(Words.ImportJumps, report.Jumps.Count), [.. report.Jumps.Select(one => one.Sentence)]),
        (Show.Say(Words.ImportRevised, report.Revised.Count), [.. report.Revised.Select(one => one.Sentence)]),
        (Show.Say(Words.ImportSameValue, report.SameValue.Count), [.. report.SameValue.Select(one => one.Sentence)]),
    }.Where(list => list.Lines.Count > 0);

    /// <summary>What a measure seems to count in.</summary>
    public static string Unit(FoundMeasure measure) => Show.Say(
        measure.IsMixed ? Words.ImportUnitMixed : Words.ImportUnit, measure.Name, measure.Program, EnumWords.Of<Unit>(measure.Unit), measure.Decimals, measure.Example);
}
