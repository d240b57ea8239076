using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Curves;

/// <summary>Names a dimension.</summary>
public readonly record struct DimensionId(Guid Value)
{
    /// <summary>A new id, later than all before it.</summary>
    public static DimensionId New() => new(Guid.CreateVersion7());
}

/// <summary>What groups divide people by: race and ethnicity, age, language, area. Its list of groups has versions.</summary>
public sealed class Dimension : IRecord
{
    /// <summary>The longest name.</summary>
    public const int NameMaxLength = 120;

    private readonly List<CodeList> _lists = [];

    /// <summary>Sets up a dimension with its first list.</summary>
    /// <param name="code">Its public name in files.</param>
    /// <param name="name">Its name.</param>
    /// <param name="from">The day from which its first list holds.</param>
    /// <param name="source">Whose list it is.</param>
    public Dimension(Code code, Text name, DateOnly from, Text source)
    {
        (Id, Code, Name) = (DimensionId.New(), code, Text.None);
        Rename(name);
        List(from, source);
    }

    private Dimension() => (Code, Name) = (null!, Text.None);

    /// <summary>Its id.</summary>
    public DimensionId Id { get; private set; }

    /// <summary>Its public name in files.</summary>
    public Code Code { get; private set; }

    /// <summary>Its name.</summary>
    public Text Name { get; private set; }

    /// <summary>The versions of its list of groups.</summary>
    public IReadOnlyList<CodeList> Lists => _lists;

    /// <summary>The newest version.</summary>
    public int Newest => _lists.Max(list => list.Number);

    /// <summary>The version that holds on a day; before the first one's day, the first.</summary>
    public int ListOn(DateOnly day) => _lists.Where(list => list.From <= day).Select(list => list.Number).DefaultIfEmpty(1).Max();

    /// <summary>Since when it is no longer used, or none.</summary>
    public Retirement? Retirement { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Says its name.</summary>
    public void Rename(Text name)
    {
        Rule.Require(name.HasWords, Broken.DimensionNeedsName);
        Rule.Require(name.Longest <= NameMaxLength, Broken.NameTooLong, NameMaxLength);
        Name = name;
    }

    /// <summary>Begins a new version of its list of groups, such as the race categories of 2024.</summary>
    public void List(DateOnly from, Text source)
    {
        Rule.Require(_lists.All(list => list.From < from), Broken.CodeListNotLater);
        _lists.Add(new CodeList(_lists.Count + 1, from, source));
    }

    /// <summary>Ends it, or takes its end back.</summary>
    public void Retire(Retirement? retirement) => Retirement = Retirement.Of(Code, Retirement, retirement);
}

/// <summary>A version of a dimension's list of groups.</summary>
/// <param name="Number">1, 2, …</param>
/// <param name="From">The first day that it holds.</param>
/// <param name="Source">Whose list it is.</param>
public sealed record CodeList(int Number, DateOnly From, Text Source);

/// <summary>That a curve's values are also kept by a dimension.</summary>
/// <param name="DimensionId">The dimension.</param>
public sealed record CurveDimension(DimensionId DimensionId);
