using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.Organisation;
using RbaTracker.Domain.City;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Results;
using RbaTracker.Web.Shared.Wording;

namespace RbaTracker.Web.Shared.Records;

/// <summary>The kinds of records that the office keeps, in the order of the method: what the city wants, then what it does, then who.</summary>
public static class RecordKinds
{
    public static RecordKind FocusAreas { get; } = RecordKind.Of<FocusArea>(
        "focus-areas", _ => Words.FocusArea, _ => Words.FocusAreas, () => Words.FocusAreaMeaning, () => Words.NewFocusArea);

    public static RecordKind Results { get; } = RecordKind.Of<Result>(
        "results",
        words => words.One(Word.Result),
        words => words.Many(Word.Result),
        () => Words.ResultMeaning,
        () => Words.NewResult,
        async (db, _, cancellation) =>
        {
            var areas = await db.FocusAreas.ToDictionaryAsync(area => area.Id, area => area.Name, cancellation);
            return result => result.FocusArea is { } area ? areas[area].InReadersLanguage() : "";
        }) with
    { PublicPage = Links.Result };

    public static RecordKind Strategies { get; } = RecordKind.Of<Strategy>(
        "strategies",
        _ => Words.Strategy,
        _ => Words.Strategies,
        () => Words.StrategyMeaning,
        () => Words.NewStrategy,
        async (db, _, cancellation) =>
        {
            var turned = (await db.Set<StrategyIndicator>()
                .Join(db.Indicators, link => link.IndicatorId, indicator => indicator.Id, (link, indicator) => new { link.StrategyId, indicator.Name })
                .ToListAsync(cancellation)).ToLookup(link => link.StrategyId, link => link.Name.InReadersLanguage());
            return strategy => string.Join(", ", turned[strategy.Id].Order(StringComparer.CurrentCulture));
        });

    public static RecordKind Programs { get; } = RecordKind.Of<Domain.Programs.Program>(
        "programs",
        words => words.One(Word.Program),
        words => words.Many(Word.Program),
        () => Words.ProgramMeaning,
        () => Words.NewProgram,
        async (db, today, cancellation) =>
        {
            var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, cancellation);
            var tree = new OrganisationTree(units.Values, today);
            return program => units[tree.StandsFor(program.DepartmentOn(today))].PlaceOn(today).Name.InReadersLanguage();
        }) with
    { PublicPage = Links.Program };

    public static RecordKind Units { get; } = new(
        "units", typeof(OrganisationUnit), _ => Words.UnitOne, _ => Words.Organisation, () => Words.UnitMeaning, () => Words.NewUnit)
    {
        RowsAsync = async (db, today, cancellation) =>
        {
            var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, cancellation);
            return [.. units.Values.Select(unit => new RecordRow(unit.Code.Value, unit.PlaceOn(today).Name, LevelOfUnit.Of(unit.Level), unit.RetiredOn))];
        },
        FindAsync = async (db, key, cancellation) => Domain.Words.Code.Find(key) is { } code
            ? await db.Units.SingleOrDefaultAsync(unit => unit.Code == code, cancellation)
            : null,
    };

    public static RecordKind Positions { get; } = new(
        "positions", typeof(Position), _ => Words.PositionOne, _ => Words.Positions, () => Words.PositionMeaning, () => Words.NewPosition)
    {
        RowsAsync = async (db, today, cancellation) =>
        {
            var tree = await db.OrganisationOnAsync(today, cancellation);
            var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, cancellation);
            var people = await db.People.ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
            return [.. (await db.Positions.AsNoTracking().ToListAsync(cancellation)).Select(position => new RecordRow(
                position.Id.Value.ToString(),
                position.Title,
                string.Join(" · ", units[tree.StandsFor(position.Unit)].PlaceOn(today).Name.InReadersLanguage(), position.HolderOn(today) is { } holder ? people[holder] : Words.Vacant),
                RetiredOn: null,
                HasCode: false))];
        },
        FindAsync = async (db, key, cancellation) => Guid.TryParse(key, out var id)
            ? await db.Positions.SingleOrDefaultAsync(position => position.Id == new PositionId(id), cancellation)
            : null,
    };

    public static RecordKind Indicators { get; } = RecordKind.Of<Domain.Indicators.Indicator>(
        "indicators",
        words => words.One(Word.Indicator),
        words => words.Many(Word.Indicator),
        () => Words.IndicatorMeaning,
        () => Words.NewIndicator,
        async (db, today, cancellation) =>
        {
            var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, cancellation);
            var tree = new OrganisationTree(units.Values, today);
            var ranks = await db.Curves.Select(curve => new { curve.Id, curve.Rank }).ToDictionaryAsync(curve => curve.Id, curve => curve.Rank, cancellation);
            return indicator => string.Join(" · ", EnumWords.Of(ranks[indicator.CurveId]), units[tree.StandsFor(indicator.Steward)].PlaceOn(today).Name.InReadersLanguage());
        }) with
    { PublicPage = Links.Indicator };

    public static RecordKind Measures { get; } = RecordKind.Of<Domain.Measures.PerformanceMeasure>(
        "measures",
        words => words.One(Word.PerformanceMeasure),
        words => words.Many(Word.PerformanceMeasure),
        () => Words.MeasureMeaning,
        () => Words.NewMeasure,
        async (db, _, cancellation) =>
        {
            var programs = await db.Programs.Select(program => new { program.Id, program.Name }).ToDictionaryAsync(program => program.Id, program => program.Name, cancellation);
            var ranks = await db.Curves.Select(curve => new { curve.Id, curve.Rank }).ToDictionaryAsync(curve => curve.Id, curve => curve.Rank, cancellation);
            return measure => string.Join(" · ", EnumWords.Of(measure.Question), EnumWords.Of(ranks[measure.CurveId]), programs[measure.ProgramId].InReadersLanguage());
        }) with
    { PublicPage = Links.Measure };

    public static RecordKind Scorecards { get; } = RecordKind.Of<Domain.Scorecards.Scorecard>(
        "scorecards",
        words => words.One(Word.Scorecard),
        words => words.Many(Word.Scorecard),
        () => Words.ScorecardMeaning,
        () => Words.NewScorecard,
        (_, _, _) => Task.FromResult<Func<Domain.Scorecards.Scorecard, string>>(scorecard => Show.Say(Words.ScorecardLineCount, scorecard.Lines.Count))) with
    { PublicPage = Links.Scorecard };

    public static RecordKind Dimensions { get; } = RecordKind.Of<Domain.Curves.Dimension>(
        "dimensions",
        _ => Words.DimensionOne,
        _ => Words.Dimensions,
        () => Words.DimensionMeaning,
        () => Words.NewDimension,
        async (db, _, cancellation) =>
        {
            var groups = (await db.Groups.AsNoTracking().Where(group => group.Dimension != null).ToListAsync(cancellation)).ToLookup(group => group.Dimension!.Value);
            return dimension => Show.Say(Words.GroupCount, groups[dimension.Id].Count(group => group.IsIn(dimension.Newest)));
        });

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RecordKind> All { get; } = [FocusAreas, Results, Indicators, Strategies, Programs, Measures, Scorecards, Units, Positions, Dimensions];

    /// <summary>The kind of an address, or none.</summary>
    public static RecordKind? Find(string? slug) => All.SingleOrDefault(kind => kind.Slug == slug);
}

/// <summary>The level of a unit in words.</summary>
public static class LevelOfUnit
{
    public static string Of(UnitLevel level) => level switch
    {
        UnitLevel.Cabinet => Words.LevelCabinet,
        UnitLevel.Department => Words.LevelDepartment,
        _ => Words.LevelDivision,
    };
}
