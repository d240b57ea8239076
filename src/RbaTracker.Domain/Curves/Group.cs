using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Curves;

/// <summary>Names a group that values are split by.</summary>
public readonly record struct GroupId(int Value)
{
    /// <summary>Everyone together. A value of its own, not the sum of the groups: people may select several.</summary>
    public static GroupId Total { get; } = new(1);
}

/// <summary>Whom a value is about.</summary>
public sealed class Group
{
    /// <summary>The longest name.</summary>
    public const int NameMaxLength = 120;

    /// <summary>Defines everyone together.</summary>
    public Group(GroupId id, Code code, Text name) => (Id, Code, Name) = (id, code, name);

    /// <summary>Defines a group of a dimension, from the newest version of its list on.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="code">Its public name in files.</param>
    /// <param name="name">Its name.</param>
    public Group(Dimension dimension, Code code, Text name)
    {
        (Code, Name, Dimension, FirstList) = (code, Text.None, dimension.Id, dimension.Newest);
        Rename(name);
    }

    /// <summary>Defines those who belong to a group of one dimension and to a group of another.</summary>
    public Group(Group one, Group other, Code code)
    {
        Rule.Require(one.Dimension is not null && other.Dimension is not null && one.Dimension != other.Dimension, Broken.CrossingNeedsTwoDimensions);
        (Code, One, Other) = (code, one.Id, other.Id);
        Name = new Text(Language.All.ToDictionary(language => language, language => $"{one.Name.In(language)} · {other.Name.In(language)}"));
    }

    private Group() => (Code, Name) = (null!, Text.None);

    /// <summary>Its id.</summary>
    public GroupId Id { get; private set; }

    /// <summary>Its public name in files.</summary>
    public Code Code { get; private set; }

    /// <summary>Its name.</summary>
    public Text Name { get; private set; }

    /// <summary>Its dimension; none for everyone together and for a crossing of two.</summary>
    public DimensionId? Dimension { get; private set; }

    /// <summary>The version of its dimension's list that it came with.</summary>
    public int FirstList { get; private set; }

    /// <summary>The last version that has it, or none while it is in use.</summary>
    public int? LastList { get; private set; }

    /// <summary>The first group of a crossing.</summary>
    public GroupId? One { get; private set; }

    /// <summary>The second group of a crossing.</summary>
    public GroupId? Other { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Whether a version of its dimension's list has it.</summary>
    public bool IsIn(int list) => FirstList <= list && (LastList is null || list <= LastList);

    /// <summary>Says its name.</summary>
    public void Rename(Text name)
    {
        Rule.Require(name.HasWords, Broken.GroupNeedsName);
        Rule.Require(name.Longest <= NameMaxLength, Broken.NameTooLong, NameMaxLength);
        Name = name;
    }

    /// <summary>Leaves it out of the lists after one; its values stay.</summary>
    public void EndWith(int list)
    {
        Rule.Require(list >= FirstList, Broken.GroupEndsBeforeItBegins);
        LastList = list;
    }
}
