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
public sealed class Result
{
    /// <summary>The longest name.</summary>
    public const int NameMaxLength = 200;

    /// <summary>States a result.</summary>
    /// <param name="code">Its public name in addresses.</param>
    /// <param name="name">The condition, in plain words.</param>
    /// <param name="experience">What people would see if it were so.</param>
    public Result(Code code, Text name, Text experience)
    {
        Rule.Require(name.HasWords, Broken.ResultNeedsName);
        Rule.Require(name.Longest <= NameMaxLength, Broken.NameTooLong, NameMaxLength);
        (Id, Code, Name, Experience) = (ResultId.New(), code, name, experience);
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

    /// <summary>Grows with every change, so that two editors never overwrite each other unseen.</summary>
    public int Version { get; private set; }
}
