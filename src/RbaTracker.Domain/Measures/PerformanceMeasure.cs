using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Programs;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Measures;

/// <summary>Names a performance measure.</summary>
public readonly record struct PerformanceMeasureId(Guid Value)
{
    /// <summary>A new id, later than all before it.</summary>
    public static PerformanceMeasureId New() => new(Guid.CreateVersion7());
}

/// <summary>The question that a performance measure answers: its place in the quadrant.</summary>
public enum Question
{
    /// <summary>How much did we do? Quantity of effort.</summary>
    HowMuch,

    /// <summary>How well did we do it? Quality of effort.</summary>
    HowWell,

    /// <summary>Is anyone better off? Effect.</summary>
    BetterOff,
}

/// <summary>A measure that shows how well a program works for its customers. The manager of the program answers for it.</summary>
public sealed class PerformanceMeasure : IRecord
{
    /// <summary>The longest name, for the table, the form and the constructor alike.</summary>
    public const int NameMaxLength = 200;

    /// <summary>The longest description.</summary>
    public const int DescriptionMaxLength = 500;

    /// <summary>Defines a measure whose curve has no points yet.</summary>
    /// <param name="program">The program that it is about.</param>
    /// <param name="code">Its public name in addresses.</param>
    /// <param name="name">Its plain name.</param>
    /// <param name="description">One sentence that a resident understands.</param>
    /// <param name="question">The question that it answers.</param>
    /// <param name="accountable">The position that answers for it.</param>
    /// <param name="curve">Its data points' home.</param>
    public PerformanceMeasure(
        ProgramId program, Code code, Text name, Text description, Question question, PositionId accountable, Curve curve)
    {
        (Id, ProgramId, Code, Question, Accountable, Curve) =
            (PerformanceMeasureId.New(), program, code, question, accountable, curve);
        (Name, Description) = (Text.None, Text.None);
        Describe(name, description);
    }

    private readonly List<MeasureContributor> _contributors = [];
    private readonly List<MeasurePriority> _priorities = [];

    private PerformanceMeasure() => (Code, Name, Description, Curve) = (null!, Text.None, Text.None, null!);

    /// <summary>Its id.</summary>
    public PerformanceMeasureId Id { get; private set; }

    /// <summary>The program that it is about.</summary>
    public ProgramId ProgramId { get; private set; }

    /// <summary>Its public name in addresses.</summary>
    public Code Code { get; private set; }

    /// <summary>Its plain name.</summary>
    public Text Name { get; private set; }

    /// <summary>One sentence that a resident understands.</summary>
    public Text Description { get; private set; }

    /// <summary>The question that it answers.</summary>
    public Question Question { get; private set; }

    /// <summary>The position that answers for it.</summary>
    public PositionId Accountable { get; private set; }

    /// <summary>Its data points' home.</summary>
    public Curve Curve { get; private set; }

    /// <summary>The curve's id.</summary>
    public CurveId CurveId { get; private set; }

    /// <summary>The people who enter its values, in whatever department they work; with none named, those of the department do.</summary>
    public IReadOnlyCollection<MeasureContributor> Contributors => _contributors;

    /// <summary>Who enters when the contributors cannot, or nobody.</summary>
    public PersonId? Backup { get; private set; }

    /// <summary>The post that speaks for it at the top of the house, or none.</summary>
    public PositionId? Sponsor { get; private set; }

    /// <summary>The council's priorities that it speaks to.</summary>
    public IReadOnlyCollection<MeasurePriority> Priorities => _priorities;

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
        Rule.Require(name.Longest <= NameMaxLength, Broken.NameTooLong, NameMaxLength);
        Rule.Require(description.HasWords, Broken.MeasureNeedsDescription);
        Rule.Require(description.Longest <= DescriptionMaxLength, Broken.DescriptionTooLong, DescriptionMaxLength);
        (Name, Description) = (name, description);
    }

    /// <summary>Says which question it answers.</summary>
    public void Answer(Question question) => Question = question;

    /// <summary>Says which posts answer for it.</summary>
    public void AnswerableTo(PositionId accountable, PositionId? sponsor) => (Accountable, Sponsor) = (accountable, sponsor);

    /// <summary>Says who enters its values, and who stands in.</summary>
    public void EnteredBy(IReadOnlyCollection<PersonId> contributors, PersonId? backup)
    {
        Rule.Require(backup is null || !contributors.Contains(backup.Value), Broken.BackupIsContributor);
        Links.Keep(_contributors, link => link.PersonId, contributors, person => new MeasureContributor(Id, person));
        Backup = backup;
    }

    /// <summary>Takes a person who left out of it; the backup takes over where nobody else is named.</summary>
    public void LeftBy(PersonId person)
    {
        _contributors.RemoveAll(link => link.PersonId == person);
        if (Backup == person)
        {
            Backup = null;
        }
        else if (_contributors.Count == 0 && Backup is { } backup)
        {
            _contributors.Add(new MeasureContributor(Id, backup));
            Backup = null;
        }
    }

    /// <summary>Says which of the council's priorities it speaks to.</summary>
    public void SpeakTo(IReadOnlyCollection<FocusAreaId> priorities) =>
        Links.Keep(_priorities, link => link.FocusAreaId, priorities, area => new MeasurePriority(Id, area));

    /// <summary>Marks it.</summary>
    public void Tag(Tags tags) => Tags = tags;

    /// <summary>Ends it, or takes its end back.</summary>
    public void Retire(Retirement? retirement) => Retirement = Retirement.Of(Code, Retirement, retirement);
}

/// <summary>That a person enters a measure's values.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="PersonId">The person.</param>
public sealed record MeasureContributor(PerformanceMeasureId MeasureId, PersonId PersonId);

/// <summary>That a measure speaks to a priority of the council.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="FocusAreaId">The priority.</param>
public sealed record MeasurePriority(PerformanceMeasureId MeasureId, FocusAreaId FocusAreaId);
