using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Programs;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;
using Counted = RbaTracker.Domain.Curves.Unit;

namespace RbaTracker.Web.Features.Import;

/// <summary>What an import will do, decided before anything is written: a dry run ends here.</summary>
internal sealed class ImportPlan
{
    /// <summary>How many curves are looked at together.</summary>
    public const int ChunkLength = 400;

    private readonly ImportFile _file;
    private readonly ImportMap _map;
    private readonly Dictionary<(string, string, string), UnitCorrection> _corrections;
    private readonly Dictionary<string, OrganisationUnit> _cabinets = new(StringComparer.Ordinal);
    private readonly List<Restatement> _revised = [];
    private readonly List<Restatement> _same = [];
    private readonly List<Restatement> _jumps = [];

    private ImportPlan(ImportFile file, ImportMap map, IEnumerable<UnitCorrection> corrections)
    {
        (_file, _map) = (file, map);
        _corrections = new Dictionary<(string, string, string), UnitCorrection>();
        foreach (var correction in map.Corrections.Concat(corrections))
        {
            _corrections[(correction.Department, correction.Program, correction.Measure)] = correction;
        }
    }

    /// <summary>The fiscal calendar of the city.</summary>
    public required FiscalCalendar Fiscal { get; init; }

    /// <summary>The city's date.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Units that are to be made, the ones above first.</summary>
    public List<OrganisationUnit> Units { get; } = [];

    /// <summary>Programs that are to be made.</summary>
    public List<Program> NewPrograms { get; } = [];

    /// <summary>Positions that are to be made: one for each new program, to answer for its measures until the office names the posts.</summary>
    public List<Position> Positions { get; } = [];

    /// <summary>The program of each program in the file.</summary>
    public Dictionary<FileProgram, ProgramId> ProgramOf { get; } = [];

    /// <summary>The position that answers for the measures of a program.</summary>
    public Dictionary<ProgramId, PositionId> PositionOf { get; } = [];

    /// <summary>The measures of the file in its order.</summary>
    public List<PlannedMeasure> Planned { get; } = [];

    /// <summary>The sources in public words, in their order.</summary>
    public IReadOnlyList<MapSource> Sources => _map.Sources.Count > 0 ? _map.Sources : [new MapSource(_map.From ?? Words.ImportedFile)];

    /// <summary>The counts of what is new.</summary>
    public ImportCounts Counts { get; private set; } = new();

    /// <summary>Whether there is anything to write.</summary>
    public bool IsNews => Units.Count > 0 || NewPrograms.Count > 0 || Planned.Exists(measure => measure.IsNews);

    /// <summary>Compares a file with what is stored.</summary>
    public static async Task<ImportPlan> MakeAsync(
        RbaDbContext db,
        ImportFile file,
        ImportMap map,
        IEnumerable<UnitCorrection> corrections,
        FiscalCalendar fiscal,
        DateOnly today,
        Action<int, int>? compared,
        CancellationToken cancellation)
    {
        var plan = new ImportPlan(file, map, corrections) { Fiscal = fiscal, Today = today };
        plan.RefuseUnknownCorrections();
        var units = await db.Units.AsNoTracking().ToListAsync(cancellation);
        plan.FindUnits(units);
        await plan.FindProgramsAsync(db, units, cancellation);
        await plan.FindMeasuresAsync(db, cancellation);
        await plan.CompareAsync(db, compared, cancellation);
        plan.Count();
        return plan;
    }

    /// <summary>What it says of itself.</summary>
    public ImportReport Report(bool isDryRun) => new()
    {
        IsDryRun = isDryRun,
        ChangesNothing = !IsNews && !_file.IsRefused,
        Counts = Counts,
        Refusals = _file.Refusals,
        RefusedCount = _file.RefusedCount,
        Revised = _revised,
        SameValue = _same,
        Jumps = _jumps,
        Found = [.. Planned.Select(measure => measure.Found)],
    };

    private void RefuseUnknownCorrections()
    {
        foreach (var (department, program, measure) in _corrections.Keys.Where(key => !_file.Measures.ContainsKey(key)))
        {
            _file.Refuse(new(0, null, null, Refused.MapMeasureUnknown, measure, program, department));
        }
    }

    /// <summary>Finds cabinets and departments by any name that they ever had, and sets up the others.</summary>
    private void FindUnits(List<OrganisationUnit> units)
    {
        var codes = new ImportCodes(units.Select(unit => unit.Code.Value));
        var standing = units.FindAll(unit => unit.RetiredOn is null);
        foreach (var unit in standing.Where(unit => unit.Level == UnitLevel.Cabinet))
        {
            foreach (var name in NamesOf(unit))
            {
                _cabinets.TryAdd(name, unit);
            }
        }

        var departments = new Dictionary<string, OrganisationUnit>(StringComparer.Ordinal);
        foreach (var unit in standing.Where(unit => unit.Level != UnitLevel.Cabinet))
        {
            foreach (var name in NamesOf(unit))
            {
                departments.TryAdd(name, unit);
            }
        }

        var founded = FirstDay();
        foreach (var department in _file.Departments.Values)
        {
            if (!departments.TryGetValue(department.Name, out var unit))
            {
                departments.Add(department.Name, unit = Found(department, founded, codes));
            }

            DepartmentOf.Add(department, unit.Id);
        }
    }

    private Dictionary<FileDepartment, OrganisationUnitId> DepartmentOf { get; } = [];

    private OrganisationUnit Found(FileDepartment department, DateOnly founded, ImportCodes codes)
    {
        var cabinets = department.Cabinets.Select(cabinet => (Unit: CabinetOf(cabinet.Value, founded, codes), Sources[cabinet.Key].On)).ToList();
        var moves = cabinets.Exists(cabinet => cabinet.Unit.Id != cabinets[0].Unit.Id);
        if (moves && cabinets.Exists(cabinet => cabinet.On is null))
        {
            // Without days nobody knows when it moved: it stands where the last source puts it.
            cabinets = [cabinets[^1]];
        }

        var unit = new OrganisationUnit(codes.Unused(department.Name), UnitLevel.Department, Text.Of(department.Name), cabinets.Count == 0 ? null : cabinets[0].Unit.Id, founded);
        var above = cabinets.Count == 0 ? null : cabinets[0].Unit;
        foreach (var (cabinet, on) in cabinets.Skip(1).Where(_ => moves))
        {
            if (cabinet.Id != above!.Id && on > unit.Places.Max(place => place.From))
            {
                unit.Place(Text.Of(department.Name), cabinet.Id, on.Value);
                above = cabinet;
            }
        }

        Units.Add(unit);
        return unit;
    }

    private OrganisationUnit CabinetOf(string name, DateOnly founded, ImportCodes codes)
    {
        if (!_cabinets.TryGetValue(name, out var cabinet))
        {
            cabinet = new OrganisationUnit(codes.Unused(name), UnitLevel.Cabinet, Text.Of(name), null, founded);
            _cabinets.Add(name, cabinet);
            Units.Add(cabinet);
        }

        return cabinet;
    }

    private static IEnumerable<string> NamesOf(OrganisationUnit unit) =>
        unit.Places.OrderByDescending(place => place.From).Select(place => place.Name.Only(Language.English));

    /// <summary>Before anything that the file speaks of.</summary>
    private DateOnly FirstDay()
    {
        var years = _file.Measures.Values.Where(measure => measure.Cells.Count > 0).Select(measure => measure.Cells[0].Year).DefaultIfEmpty(Fiscal.YearOf(Today));
        var first = Fiscal.Year(years.Min()).Start;
        var decided = Sources.Select(source => source.On).OfType<DateOnly>().DefaultIfEmpty(first).Min();
        return decided < first ? decided : first;
    }

    private async Task FindProgramsAsync(RbaDbContext db, List<OrganisationUnit> units, CancellationToken cancellation)
    {
        var stored = await db.Programs.AsNoTracking().ToListAsync(cancellation);
        var tree = new OrganisationTree(units, Today);
        var byName = new Dictionary<(OrganisationUnitId, string), Program>();
        foreach (var program in stored.Where(program => program.Retirement is null))
        {
            byName.TryAdd((tree.StandsFor(program.DepartmentOn(Today)), program.Name.Only(Language.English)), program);
        }

        var byCode = stored.ToDictionary(program => program.Code.Value, StringComparer.Ordinal);
        var codes = new ImportCodes(byCode.Keys);
        foreach (var program in _file.Programs.Values)
        {
            var department = DepartmentOf[program.Department];
            var found = byName.GetValueOrDefault((department, program.Name)) ?? Renamed(program, department);
            if (found is null)
            {
                found = Make(program, department, codes);
                NewPrograms.Add(found);
            }

            ProgramOf.Add(program, found.Id);
        }

        // The office may have said the name better since: the code stays.
        Program? Renamed(FileProgram program, OrganisationUnitId department) =>
            byCode.TryGetValue(ImportCodes.Slug(program.Name), out var found) && found.Retirement is null && tree.StandsFor(found.DepartmentOn(Today)) == department
                && !_file.Programs.ContainsKey((program.Department.Name, found.Name.Only(Language.English))) ? found : null;
    }

    private Program Make(FileProgram file, OrganisationUnitId department, ImportCodes codes)
    {
        var goals = "";
        foreach (var goal in file.Goals)
        {
            var longer = goals.Length == 0 ? goal : $"{goals}\n{goal}";
            if (longer.Length > Program.WordsMaxLength)
            {
                _file.Refuse(new(file.Row, _map.Columns.Goal, goal, Refused.Rule, new BrokenRuleException(Broken.DescriptionTooLong, Program.WordsMaxLength)));
                break;
            }

            goals = longer;
        }

        var (name, customers) = (Text.Of(file.Name), SaidInAll(nameof(Words.CustomersNotNamed)));
        var program = new Program(codes.Unused(file.Name), name, customers, department);
        program.Describe(name, customers, Text.Of(goals));
        var title = SaidInAll(nameof(Words.ManagerOf), file.Name);
        var position = new Position(title.Longest <= Position.TitleMaxLength ? title : Text.Of(file.Name), department);
        Positions.Add(position);
        PositionOf.Add(program.Id, position.Id);
        return program;
    }

    /// <summary>A sentence of ours in all languages, for what is stored.</summary>
    internal static Text SaidInAll(string key, params object?[] arguments) => new(Language.All.ToDictionary(
        language => language,
        language => string.Format(
            Shell.LanguagePath.CultureOf(language), Words.ResourceManager.GetString(key, Shell.LanguagePath.CultureOf(language))!, arguments)));

    private async Task FindMeasuresAsync(RbaDbContext db, CancellationToken cancellation)
    {
        var made = NewPrograms.Select(program => program.Id).ToHashSet();
        var isKnown = ProgramOf.Values.Any(id => !made.Contains(id));
        var stored = isKnown
            ? await db.Measures.AsNoTracking().Select(measure => new { measure.ProgramId, measure.Code, measure.Name, measure.CurveId, measure.Accountable, measure.Retirement }).ToListAsync(cancellation)
            : [];
        var taken = isKnown ? stored.Select(measure => measure.Code) : await db.Measures.Select(measure => measure.Code).ToListAsync(cancellation);
        var codes = new ImportCodes([.. taken.Select(code => code.Value), .. (await db.Indicators.Select(indicator => indicator.Code).ToListAsync(cancellation)).Select(code => code.Value)]);
        var byName = stored.Where(measure => measure.Retirement is null).GroupBy(measure => (measure.ProgramId, measure.Name.Only(Language.English))).ToDictionary(same => same.Key, same => same.First());
        var byCode = stored.Where(measure => measure.Retirement is null).ToDictionary(measure => measure.Code.Value, StringComparer.Ordinal);
        foreach (var same in stored.GroupBy(measure => measure.ProgramId).Where(same => !PositionOf.ContainsKey(same.Key)))
        {
            PositionOf.Add(same.Key, same.GroupBy(measure => measure.Accountable).MaxBy(posts => posts.Count())!.Key);
        }

        await FindPositionsAsync(db, made, cancellation);
        var claimed = _file.Measures.Values.Select(measure => byName.GetValueOrDefault((ProgramOf[measure.Program], measure.Name))?.CurveId).OfType<CurveId>().ToHashSet();
        foreach (var file in _file.Measures.Values)
        {
            var program = ProgramOf[file.Program];
            var curve = byName.TryGetValue((program, file.Name), out var found) ? found.CurveId : (CurveId?)null;

            // The office may have said the name better since: the code that this import gave it stays.
            if (curve is null && byCode.TryGetValue(ImportCodes.Slug(NameForCode(file)), out found) && found.ProgramId == program && claimed.Add(found.CurveId))
            {
                curve = found.CurveId;
            }

            var inferred = UnitInference.Of(file.Cells.Select(cell => cell.Value));
            var correction = _corrections.GetValueOrDefault((file.Program.Department.Name, file.Program.Name, file.Name));
            Planned.Add(new PlannedMeasure(
                file,
                new FoundMeasure(
                    file.Program.Department.Name,
                    file.Program.Name,
                    file.Name,
                    Enum.TryParse<Counted>(correction?.Unit, out var unit) ? unit : inferred.Unit,
                    Math.Clamp(correction?.Decimals ?? inferred.Decimals, 0, Curve.MaxDecimals),
                    inferred.IsMixed,
                    curve is null,
                    Restatement.Written(file.Cells[^1].Value)),
                curve)
            {
                Code = curve is null ? codes.Unused(NameForCode(file)) : null,
            });
        }
    }

    private static string NameForCode(FileMeasure file) => $"{file.Program.Name} {file.Name}";

    /// <summary>A position for programs that exist and have no measure yet.</summary>
    private async Task FindPositionsAsync(RbaDbContext db, HashSet<ProgramId> made, CancellationToken cancellation)
    {
        foreach (var (file, program) in ProgramOf.Where(one => !made.Contains(one.Value) && !PositionOf.ContainsKey(one.Value)))
        {
            var department = DepartmentOf[file.Department];
            var title = SaidInAll(nameof(Words.ManagerOf), file.Name);
            var position = (await db.Positions.AsNoTracking().Where(one => one.Unit == department).ToListAsync(cancellation)).Find(one => one.Title == title);
            if (position is null)
            {
                Positions.Add(position = new Position(title.Longest <= Position.TitleMaxLength ? title : Text.Of(file.Name), department));
            }

            PositionOf.Add(program, position.Id);
        }
    }

    private async Task CompareAsync(RbaDbContext db, Action<int, int>? compared, CancellationToken cancellation)
    {
        var done = 0;
        foreach (var chunk in Planned.Chunk(ChunkLength))
        {
            cancellation.ThrowIfCancellationRequested();
            var known = await StoredCells.ReadAsync(db, [.. chunk.Select(measure => measure.Stored).OfType<CurveId>()], cancellation);
            foreach (var measure in chunk)
            {
                Compare(measure, measure.Stored is { } curve ? known.GetValueOrDefault(curve) : null);
            }

            compared?.Invoke(done += chunk.Length, Planned.Count);
        }
    }

    private void Compare(PlannedMeasure measure, StoredCells? stored)
    {
        var curve = stored?.Curve ?? NewCurve(measure.Found);
        foreach (var history in measure.File.Histories())
        {
            Restate(measure.Found, history);
            var first = history.Steps[0];
            var period = Fiscal.Year(first.Year);
            var known = stored?.Of(period.StartMonth, first.IsTarget) ?? [];
            var news = history.NotYetIn(known);
            if (news.Count == 0)
            {
                continue;
            }

            if (Refusal(curve, period, news, !first.IsTarget && stored?.HasEntry(period.StartMonth) == true) is { } refusal)
            {
                _file.Refuse(refusal);
                continue;
            }

            var skipped = history.Steps.Count - news.Count;
            measure.Cells.Add(new PlannedCell(first.Year, first.IsTarget, skipped > 0 ? history.Steps[skipped - 1] : null, news, known.Count == 0 ? null : known[^1]));
        }
    }

    /// <summary>What the domain's own rules say against it.</summary>
    private Refusal? Refusal(Curve curve, Period period, IReadOnlyList<FileCell> news, bool hasEntry)
    {
        var (row, column, last) = (news[^1].Row, _map.Columns.Value, news[^1]);
        if (hasEntry)
        {
            return new(row, column, Restatement.Written(last.Value), Refused.EntryUnderWay);
        }

        if (!last.IsTarget && period.Start > Today)
        {
            return new(row, _map.Columns.FiscalYear, Show(last.Year), Refused.YearNotBegun, last.Year);
        }

        try
        {
            Rule.Require(curve.Calendar.Has(period), Broken.NotAPeriodOfTheCurve, period);
            foreach (var step in news.Where(step => !step.IsTarget))
            {
                curve.Accept(Value.Of(step.Value.Number));
            }
        }
        catch (BrokenRuleException broken)
        {
            return new(row, column, Restatement.Written(last.Value), Refused.Rule, broken);
        }

        return null;
    }

    private static string Show(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Restate(FoundMeasure measure, CellHistory history)
    {
        for (var i = 1; i < history.Steps.Count; i++)
        {
            var restatement = Told(measure, history.Steps[i - 1], history.Steps[i]);
            Keep(_revised, restatement);
            if (CellHistory.IsJump(restatement.Before.Number, restatement.After.Number))
            {
                Keep(_jumps, restatement);
            }
        }

        if (history.Restated is { } other)
        {
            _restated++;
            if (!history.IsRevised)
            {
                Keep(_same, Told(measure, history.First, other));
            }
        }
    }

    private int _restated;

    private Restatement Told(FoundMeasure measure, FileCell before, FileCell after) =>
        new(measure, after.Year, after.IsTarget, before.Value, Sources[before.Source].Words, after.Value, Sources[after.Source].Words, after.Row);

    private static void Keep(List<Restatement> list, Restatement one)
    {
        if (list.Count < ImportReport.MostShown)
        {
            list.Add(one);
        }
    }

    /// <summary>A curve such as a new measure gets.</summary>
    internal Curve NewCurve(FoundMeasure measure) => new(
        measure.Unit,
        measure.Unit == Counted.Percent ? SaidInAll(nameof(Words.UnitPercent)) : Text.None,
        measure.Decimals,
        Shape.Number,
        1,
        Polarity.Neutral,
        new CurveCalendar(Frequency.Yearly, Fiscal.StartMonth, DueAfterDays));

    private const int DueAfterDays = 60;

    private void Count()
    {
        var cells = Planned.SelectMany(measure => measure.Cells).ToList();
        Counts = new ImportCounts
        {
            Rows = _file.Rows,
            Departments = _file.Departments.Count,
            Programs = _file.Programs.Count,
            Measures = _file.Measures.Count,
            Cells = _file.Measures.Values.Sum(measure => measure.Cells.DistinctBy(cell => (cell.Year, cell.IsTarget)).Count()),
            NewUnits = Units.Count,
            NewPrograms = NewPrograms.Count,
            NewMeasures = Planned.Count(measure => measure.Stored is null),
            NewTargets = cells.Count(cell => cell.IsTarget && cell.Stored is null),
            TargetRevisions = cells.Where(cell => cell.IsTarget).Sum(cell => cell.Steps.Count - (cell.Stored is null ? 1 : 0)),
            NewValues = cells.Count(cell => !cell.IsTarget && cell.Stored is null),
            ValueRevisions = cells.Where(cell => !cell.IsTarget).Sum(cell => cell.Steps.Count - (cell.Stored is null ? 1 : 0)),
            Restated = _restated,
        };
    }
}
