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
        _lines.RemoveAll(line => line.Order > lines.Count);
        for (var order = 1; order <= lines.Count; order++)
        {
            // A line that stands already shows something else: its place is its name, so it is never taken away and put back.
            var (result, curve) = lines[order - 1];
            if (_lines.Find(line => line.Order == order) is { } standing)
            {
                standing.Show(result, curve);
            }
            else
            {
                _lines.Add(new ScorecardLine(order, result, curve));
            }
        }
    }

    /// <summary>Ends it, or takes its end back.</summary>
    public void Retire(Retirement? retirement) => Retirement = Retirement.Of(Code, Retirement, retirement);
}

/// <summary>A place on a scorecard, and the measure that stands there.</summary>
public sealed class ScorecardLine
{
    internal ScorecardLine(int order, ResultId resultId, CurveId curveId) => (Order, ResultId, CurveId) = (order, resultId, curveId);

    /// <summary>1, 2, …</summary>
    public int Order { get; private set; }

    /// <summary>The result that it stands under.</summary>
    public ResultId ResultId { get; private set; }

    /// <summary>The curve of the indicator or performance measure.</summary>
    public CurveId CurveId { get; private set; }

    internal void Show(ResultId result, CurveId curve) => (ResultId, CurveId) = (result, curve);
}
