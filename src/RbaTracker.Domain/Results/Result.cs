using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Results;

/// <summary>Names a result.</summary>
public readonly record struct ResultId(Guid Value)
{
    /// <summary>A new id, later than all before it.</summary>
    public static ResultId New() => new(Guid.CreateVersion7());
}

/// <summary>A condition of well-being in a place, in plain words, stated positively: "Everyone has a safe, stable home".</summary>
/// <remarks>Population accountability: nobody answers for it alone. It is no number and no service.</remarks>
public sealed class Result : IRecord
{
    /// <summary>The longest name.</summary>
    public const int NameMaxLength = 200;

    /// <summary>The longest experience.</summary>
    public const int ExperienceMaxLength = 2000;

    /// <summary>States a result.</summary>
    /// <param name="code">Its public name in addresses.</param>
    /// <param name="name">The condition, in plain words.</param>
    /// <param name="experience">What people would see if it were so.</param>
    public Result(Code code, Text name, Text experience)
    {
        (Id, Code, Name, Experience) = (ResultId.New(), code, Text.None, Text.None);
        Describe(name, experience);
    }

    private Result() => (Code, Name, Experience) = (null!, Text.None, Text.None);

    /// <summary>Its id.</summary>
    public ResultId Id { get; private set; }

    /// <summary>Its public name in addresses.</summary>
    public Code Code { get; private set; }

    /// <summary>The condition, in plain words.</summary>
    public Text Name { get; private set; }

    /// <summary>What people would see if it were so.</summary>
    public Text Experience { get; private set; }

    /// <summary>The council's priority that it belongs to, or none.</summary>
    public FocusAreaId? FocusArea { get; private set; }

    /// <summary>Since when it is no longer pursued, or none.</summary>
    public Retirement? Retirement { get; private set; }

    /// <summary>Grows with every change, so that two editors never overwrite each other unseen.</summary>
    public int Version { get; private set; }

    /// <summary>Says it in other words. Another condition is another result.</summary>
    public void Describe(Text name, Text experience)
    {
        Rule.Require(name.HasWords, Broken.ResultNeedsName);
        Rule.Require(name.Longest <= NameMaxLength, Broken.NameTooLong, NameMaxLength);
        Rule.Require(experience.Longest <= ExperienceMaxLength, Broken.DescriptionTooLong, ExperienceMaxLength);
        (Name, Experience) = (name, experience);
    }

    /// <summary>Puts it under a priority of the council, or under none.</summary>
    public void BelongTo(FocusAreaId? focusArea) => FocusArea = focusArea;

    /// <summary>Ends it, or takes its end back.</summary>
    public void Retire(Retirement? retirement) => Retirement = Retirement.Of(Code, Retirement, retirement);
}
