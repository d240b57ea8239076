using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Results;

/// <summary>Names a focus area.</summary>
public readonly record struct FocusAreaId(Guid Value)
{
    /// <summary>A new id, later than all before it.</summary>
    public static FocusAreaId New() => new(Guid.CreateVersion7());
}

/// <summary>A priority of the council's vision. It groups results.</summary>
public sealed class FocusArea : IRecord
{
    /// <summary>States a priority.</summary>
    /// <param name="code">Its public name in addresses.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">What the council means by it.</param>
    public FocusArea(Code code, Text name, Text description)
    {
        (Id, Code, Name, Description) = (FocusAreaId.New(), code, Text.None, Text.None);
        Describe(name, description);
    }

    private FocusArea() => (Code, Name, Description) = (null!, Text.None, Text.None);

    /// <summary>Its id.</summary>
    public FocusAreaId Id { get; private set; }

    /// <summary>Its public name in addresses.</summary>
    public Code Code { get; private set; }

    /// <summary>Its name.</summary>
    public Text Name { get; private set; }

    /// <summary>What the council means by it.</summary>
    public Text Description { get; private set; }

    /// <summary>Since when it is no longer a priority, or none.</summary>
    public Retirement? Retirement { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Says it in other words.</summary>
    public void Describe(Text name, Text description)
    {
        Rule.Require(name.HasWords, Broken.FocusAreaNeedsName);
        Rule.Require(name.Longest <= Result.NameMaxLength, Broken.NameTooLong, Result.NameMaxLength);
        Rule.Require(description.Longest <= Result.ExperienceMaxLength, Broken.DescriptionTooLong, Result.ExperienceMaxLength);
        (Name, Description) = (name, description);
    }

    /// <summary>Ends it, or takes its end back.</summary>
    public void Retire(Retirement? retirement) => Retirement = Retirement.Of(Code, Retirement, retirement);
}
