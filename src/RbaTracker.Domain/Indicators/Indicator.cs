using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Indicators;

/// <summary>Names an indicator.</summary>
public readonly record struct IndicatorId(Guid Value)
{
    /// <summary>A new id, later than all before it.</summary>
    public static IndicatorId New() => new(Guid.CreateVersion7());
}

/// <summary>A measure that helps quantify a result: about everyone in a place, never about one program's customers.</summary>
public sealed class Indicator : IRecord
{
    private readonly List<IndicatorOfResult> _results = [];

    /// <summary>Defines an indicator whose curve has no points yet.</summary>
    /// <param name="code">Its public name in addresses.</param>
    /// <param name="name">Its plain name.</param>
    /// <param name="description">One sentence that a resident understands.</param>
    /// <param name="steward">The office that looks after its data; nobody is blamed for it.</param>
    /// <param name="curve">Its data points' home.</param>
    /// <param name="results">The results that it helps quantify; at least one.</param>
    public Indicator(Code code, Text name, Text description, OrganisationUnitId steward, Curve curve, IReadOnlyCollection<ResultId> results)
    {
        (Id, Code, Name, Description, Steward, Curve) = (IndicatorId.New(), code, Text.None, Text.None, steward, curve);
        Describe(name, description);
        StandUnder(results);
    }

    private Indicator() => (Code, Name, Description, Curve) = (null!, Text.None, Text.None, null!);

    /// <summary>Its id.</summary>
    public IndicatorId Id { get; private set; }

    /// <summary>Its public name in addresses.</summary>
    public Code Code { get; private set; }

    /// <summary>Its plain name.</summary>
    public Text Name { get; private set; }

    /// <summary>One sentence that a resident understands.</summary>
    public Text Description { get; private set; }

    /// <summary>The office that looks after its data.</summary>
    public OrganisationUnitId Steward { get; private set; }

    /// <summary>Its data points' home.</summary>
    public Curve Curve { get; private set; }

    /// <summary>The curve's id.</summary>
    public CurveId CurveId { get; private set; }

    /// <summary>The results that it helps quantify.</summary>
    public IReadOnlyCollection<IndicatorOfResult> Results => _results;

    /// <summary>Who enters when the usual people cannot, or nobody.</summary>
    public PersonId? Backup { get; private set; }

    /// <summary>The city's own marks on it.</summary>
    public Tags Tags { get; private set; } = Tags.None;

    /// <summary>Since when it is no longer kept, or none.</summary>
    public Retirement? Retirement { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Says in other words what it measures. What it measures changes by a definition version, not here.</summary>
    public void Describe(Text name, Text description)
    {
        Rule.Require(name.HasWords, Broken.MeasureNeedsName);
        Rule.Require(name.Longest <= Result.NameMaxLength, Broken.NameTooLong, Result.NameMaxLength);
        Rule.Require(description.HasWords, Broken.MeasureNeedsDescription);
        Rule.Require(description.Longest <= PerformanceMeasure.DescriptionMaxLength, Broken.DescriptionTooLong, PerformanceMeasure.DescriptionMaxLength);
        (Name, Description) = (name, description);
    }

    /// <summary>Says which results it helps quantify.</summary>
    public void StandUnder(IReadOnlyCollection<ResultId> results)
    {
        Rule.Require(results.Count > 0, Broken.IndicatorNeedsResult);
        Links.Keep(_results, link => link.ResultId, results, result => new IndicatorOfResult(Id, result));
    }

    /// <summary>Gives its data to an office to look after, with a person to stand in.</summary>
    public void Entrust(OrganisationUnitId steward, PersonId? backup) => (Steward, Backup) = (steward, backup);

    /// <summary>Takes a person who left out of it.</summary>
    /// <returns>Whether the person stood in.</returns>
    public bool LeftBy(PersonId person)
    {
        var stoodIn = Backup == person;
        Backup = stoodIn ? null : Backup;
        return stoodIn;
    }

    /// <summary>Marks it.</summary>
    public void Tag(Tags tags) => Tags = tags;

    /// <summary>Ends it, or takes its end back.</summary>
    public void Retire(Retirement? retirement) => Retirement = Retirement.Of(Code, Retirement, retirement);
}

/// <summary>That an indicator helps quantify a result. An indicator may stand under several.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="ResultId">The result.</param>
public sealed record IndicatorOfResult(IndicatorId IndicatorId, ResultId ResultId);
