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
    /// <summary>Defines a group.</summary>
    public Group(GroupId id, Code code, Text name) => (Id, Code, Name) = (id, code, name);

    private Group() => (Code, Name) = (null!, Text.None);

    /// <summary>Its id.</summary>
    public GroupId Id { get; private set; }

    /// <summary>Its public name in files.</summary>
    public Code Code { get; private set; }

    /// <summary>Its name.</summary>
    public Text Name { get; private set; }
}
