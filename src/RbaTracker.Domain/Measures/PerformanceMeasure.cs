using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Programs;
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
public sealed class PerformanceMeasure
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
}
