using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Scorecards;

/// <summary>Names a scorecard.</summary>
public readonly record struct ScorecardId(Guid Value)
{
    /// <summary>A new id, later than all before it.</summary>
    public static ScorecardId New() => new(Guid.CreateVersion7());
}

/// <summary>A curated list of headline measures, by result, that fits on a page.</summary>
public sealed class Scorecard : IRecord
{
    /// <summary>The most lines that a page is made for.</summary>
    public const int Most = 50;

    /// <summary>The number of lines from which on the office is told that a page of 25 is easier to read.</summary>
    public const int Many = 25;

    private readonly List<ScorecardLine> _lines = [];

    /// <summary>Begins a scorecard.</summary>
    /// <param name="code">Its public name in addresses.</param>
    /// <param name="name">Its name.</param>
    public Scorecard(Code code, Text name)
    {
        (Id, Code, Name) = (ScorecardId.New(), code, Text.None);
        Rename(name);
    }

    private Scorecard() => (Code, Name) = (null!, Text.None);

    /// <summary>Its id.</summary>
    public ScorecardId Id { get; private set; }

    /// <summary>Its public name in addresses.</summary>
    public Code Code { get; private set; }

    /// <summary>Its name.</summary>
    public Text Name { get; private set; }

    /// <summary>Its lines.</summary>
    public IReadOnlyCollection<ScorecardLine> Lines => _lines;

    /// <summary>Since when it is no longer kept, or none.</summary>
    public Retirement? Retirement { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Says its name.</summary>
    public void Rename(Text name)
    {
        Rule.Require(name.HasWords, Broken.ScorecardNeedsName);
        Rule.Require(name.Longest <= Result.NameMaxLength, Broken.NameTooLong, Result.NameMaxLength);
        Name = name;
    }

    /// <summary>Says what it shows, in this order.</summary>
    /// <param name="lines">The results with their measures' curves.</param>
    public void Show(IReadOnlyList<(ResultId Result, CurveId Curve)> lines)
    {
        Rule.Require(lines.Count <= Most, Broken.ScorecardTooLong, Most);
        Rule.Require(lines.Distinct().Count() == lines.Count, Broken.ScorecardLineTwice);
        var wanted = lines.Select((line, order) => new ScorecardLine(order + 1, line.Result, line.Curve)).ToList();
        _lines.RemoveAll(line => !wanted.Contains(line));
        _lines.AddRange(wanted.Except(_lines));
    }

    /// <summary>Ends it.</summary>
    public void Retire(Retirement retirement) => Retirement = Retirement.Of(Code, Retirement, retirement);
}

/// <summary>A measure on a scorecard.</summary>
/// <param name="Order">1, 2, …</param>
/// <param name="ResultId">The result that it stands under.</param>
/// <param name="CurveId">The curve of the indicator or performance measure.</param>
public sealed record ScorecardLine(int Order, ResultId ResultId, CurveId CurveId);
