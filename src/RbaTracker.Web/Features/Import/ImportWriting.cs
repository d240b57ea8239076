using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.Writing.Points;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Reporting;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Wording;
using Counted = RbaTracker.Domain.Curves.Unit;

namespace RbaTracker.Web.Features.Import;

/// <summary>Writes what was planned, some hundred measures at a time: none of them stays in memory.</summary>
/// <remarks>Values are made by the domain's own methods, so that its rules hold, and stored by the bulk path.</remarks>
internal sealed class ImportWriting(RbaDbContext db, ImportPlan plan, ImportMap map, DateTimeOffset now, PersonId? by, PersonId? approver)
{
    private readonly List<Entry> _entries = [];
    private readonly List<DataPoint> _points = [];
    private readonly List<DataPointRevision> _former = [];
    private readonly Dictionary<CurveId, (Curve Curve, List<DataPoint> Points)> _judged = [];
    private Release? _release;

    public async Task RunAsync(Action<int, int> wrote, CancellationToken cancellation)
    {
        db.AddRange(plan.Units);
        db.AddRange(plan.NewPrograms);
        db.AddRange(plan.Positions);
        if (approver is { } person && plan.Planned.Exists(measure => measure.Cells.Exists(cell => !cell.IsTarget)))
        {
            db.Add(_release = Release.OfImport(person, plan.Today, now));
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        var (done, news) = (0, plan.Planned.FindAll(measure => measure.IsNews));
        foreach (var chunk in news.Chunk(ImportPlan.ChunkLength))
        {
            cancellation.ThrowIfCancellationRequested();
            await WriteAsync(chunk, cancellation);
            wrote(done += chunk.Length, news.Count);
        }
    }

    private async Task WriteAsync(PlannedMeasure[] chunk, CancellationToken cancellation)
    {
        var stored = chunk.Select(measure => measure.Stored).OfType<CurveId>().ToList();
        var curves = stored.Count == 0 ? [] : await db.Curves.AsSplitQuery().Where(curve => stored.Contains(curve.Id)).ToDictionaryAsync(curve => curve.Id, cancellation);
        var written = new List<(PlannedMeasure Measure, Curve Curve)>(chunk.Length);
        foreach (var measure in chunk)
        {
            var curve = measure.Stored is { } id ? curves[id] : Define(measure);
            foreach (var cell in measure.Cells.Where(cell => cell.IsTarget))
            {
                Aim(curve, cell);
            }

            written.Add((measure, curve));
        }

        // Values need the numbers that the database gives to new curves.
        await db.SaveChangesAsync(cancellation);
        await EnterAsync(written, stored, cancellation);
        await db.SaveChangesAsync(cancellation);
        await db.LoadAsync(CellTables.Entries, _entries, cancellation);
        await db.LoadAsync(CellTables.Former, _former, cancellation);
        await db.LoadAsync(CellTables.Points, _points, cancellation);
        await JudgeAsync(stored, cancellation);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        _entries.Clear();
        _former.Clear();
        _points.Clear();
        _judged.Clear();
    }

    /// <summary>A new measure, with what the file says of it and nothing more.</summary>
    private Curve Define(PlannedMeasure measure)
    {
        var (file, program) = (measure.File, plan.ProgramOf[measure.File.Program]);
        var curve = plan.NewCurve(measure.Found);
        var first = plan.Fiscal.Year(file.Cells[0].Year);
        curve.Define(first, Text.Of(file.Name), Text.Of(SourceOf(file)));
        db.Add(new PerformanceMeasure(
            program,
            measure.Code!,
            Text.Of(file.Name),
            ImportPlan.SaidInAll(nameof(Words.ImportedDescription), file.Name),
            measure.Found.Unit == Counted.Percent ? Question.HowWell : Question.HowMuch,
            plan.PositionOf[program],
            curve));
        return curve;
    }

    private string SourceOf(FileMeasure file)
    {
        var sources = string.Join("; ", file.Cells.Select(cell => cell.Source).Distinct().Order().Select(source => plan.Sources[source].Words));
        return string.IsNullOrWhiteSpace(map.From) || map.From == sources ? sources : $"{map.From}: {sources}";
    }

    private void Aim(Curve curve, PlannedCell cell)
    {
        var period = plan.Fiscal.Year(cell.Year);
        var before = cell.Before;
        foreach (var step in cell.Steps)
        {
            var source = plan.Sources[step.Source];
            var isFirst = before is null && cell.Stored is null;
            curve.Aim(period, step.Value.Number, source.On ?? plan.Today, isFirst ? null : ReasonOf(curve, step, before, cell.Stored));
            before = step;
        }
    }

    /// <summary>What a source says now and what was said before.</summary>
    private Text ReasonOf(Curve curve, FileCell step, FileCell? before, decimal? stored)
    {
        var source = plan.Sources[step.Source].Words;
        return before is { } said
            ? ImportPlan.SaidInAll(nameof(Words.SourceRevised), source, Restatement.Written(step.Value), plan.Sources[said.Source].Words, Restatement.Written(said.Value))
            : ImportPlan.SaidInAll(nameof(Words.SourceDiffers), source, Restatement.Written(step.Value), Show.Measured(stored!.Value, curve.Unit, curve.Decimals));
    }

    private async Task EnterAsync(List<(PlannedMeasure Measure, Curve Curve)> written, List<CurveId> stored, CancellationToken cancellation)
    {
        var total = GroupId.Total;
        var published = stored.Count == 0
            ? []
            : await db.DataPoints.Where(point => stored.Contains(point.CurveId) && point.GroupId == total).ToDictionaryAsync(point => (point.CurveId, point.StartMonth), cancellation);
        foreach (var (measure, curve) in written)
        {
            var from = _points.Count;
            foreach (var cell in measure.Cells.Where(cell => !cell.IsTarget))
            {
                var point = published.GetValueOrDefault((curve.Id, plan.Fiscal.Year(cell.Year).StartMonth));
                if (_release is null)
                {
                    Submit(curve, cell, point);
                }
                else
                {
                    Publish(curve, cell, point, _release.Id);
                }
            }

            if (measure.Stored is null && _points.Count > from)
            {
                _judged.Add(curve.Id, (curve, _points.GetRange(from, _points.Count - from)));
            }
        }
    }

    /// <summary>The last word of the sources, handed in. What an earlier one said stands in its note, as long as nothing is public.</summary>
    private void Submit(Curve curve, PlannedCell cell, DataPoint? point)
    {
        var (period, last) = (plan.Fiscal.Year(cell.Year), cell.Steps[^1]);
        var before = cell.Steps.Count > 1 ? cell.Steps[^2] : cell.Before;
        var reason = before is null && cell.Stored is null ? null : ReasonOf(curve, last, before, cell.Stored).In(Language.English);
        var entry = point is null
            ? curve.Begin(period, GroupId.Total, [], plan.Today)
            : curve.BeginRevision(point, [], RevisionKind.SourceRevised, reason ?? SourceWords(last));
        entry.Type(curve, Value.Of(last.Value.Number), point is null ? reason : null, SourceWords(last), by, now);
        entry.Submit();
        _entries.Add(entry);
    }

    private void Publish(Curve curve, PlannedCell cell, DataPoint? point, ReleaseId release)
    {
        var before = cell.Before;
        foreach (var step in cell.Steps)
        {
            var entry = point is null
                ? curve.Begin(plan.Fiscal.Year(cell.Year), GroupId.Total, [], plan.Today)
                : curve.BeginRevision(point, [], RevisionKind.SourceRevised, before is null && cell.Stored is null ? SourceWords(step) : ReasonOf(curve, step, before, cell.Stored).In(Language.English));

            // Nobody typed it: the file says it, and the approver vouches for the file.
            entry.Type(curve, Value.Of(step.Value.Number), null, null, null, now);
            entry.Submit();
            entry.Approve(approver, ownAllowed: false);
            if (point is null)
            {
                _points.Add(point = new DataPoint(entry, release, now));
            }
            else
            {
                _former.Add(point.Revise(entry, release, now));
            }

            before = step;
        }
    }

    private string SourceWords(FileCell step) => ImportPlan.SaidInAll(nameof(Words.SourceSays), plan.Sources[step.Source].Words).In(Language.English);

    /// <summary>Judges the curves anew of which something is public.</summary>
    private async Task JudgeAsync(List<CurveId> stored, CancellationToken cancellation)
    {
        foreach (var (id, (curve, points)) in _judged)
        {
            var summary = new CurveSummary(id, GroupId.Total);
            summary.Make(curve, points, now);
            db.Add(summary);
        }

        if (stored.Count == 0)
        {
            return;
        }

        var total = GroupId.Total;
        var curves = await db.Curves.Where(curve => stored.Contains(curve.Id)).ToDictionaryAsync(curve => curve.Id, cancellation);
        var summaries = await db.Summaries.Where(one => stored.Contains(one.CurveId) && one.GroupId == total).ToDictionaryAsync(one => one.CurveId, cancellation);
        var published = await db.DataPoints.AsNoTracking().Where(point => stored.Contains(point.CurveId) && point.GroupId == total).ToListAsync(cancellation);
        foreach (var points in published.GroupBy(point => point.CurveId))
        {
            if (!summaries.TryGetValue(points.Key, out var summary))
            {
                db.Add(summary = new CurveSummary(points.Key, total));
            }

            summary.Make(curves[points.Key], [.. points], now);
        }
    }
}
