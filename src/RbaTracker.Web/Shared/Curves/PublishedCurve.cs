using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Judgements;
using RbaTracker.Domain.Words;

namespace RbaTracker.Web.Shared.Curves;

/// <summary>How a curve is to be read: its unit, which way is better, its calendar.</summary>
public sealed record CurveFacts(
    CurveId Id,
    Unit Unit,
    Text UnitWords,
    int Decimals,
    decimal Scale,
    Polarity Polarity,
    Intent Intent,
    CurveCalendar Calendar,
    Limits? Limits,
    bool HasBenchmarks);

/// <summary>A published value as pages, files and curves show it.</summary>
public sealed record PublishedPoint(
    int StartMonth,
    decimal? Number,
    decimal? Numerator,
    decimal? Denominator,
    Absence? Absence,
    ValueKind Kind,
    string? PublicNote,
    int Revision,
    RevisionKind? RevisionKind,
    string? RevisionReason)
{
    /// <summary>The number shown, computed from the parts where there are any.</summary>
    public decimal? Measured(decimal scale) => Value.Stored(Number, Numerator, Denominator, Absence, Kind).Measured(scale);
}

/// <summary>A target as it stands, with how often it was decided anew.</summary>
public sealed record PublishedTarget(int StartMonth, decimal Wanted, int Revision, DateOnly DecidedOn, Text Reason, TargetOrigin Origin);

/// <summary>A value of a standard or a comparable place, with whose it is.</summary>
public sealed record PublishedBenchmark(int Number, Text Name, Text Source, bool SameDefinition, int StartMonth, decimal Value);

/// <summary>A definition from a period on.</summary>
public sealed record PublishedDefinition(int FromMonth, Text Words, Text Source, bool ComparableWithBefore, Text Change);

/// <summary>What the summary row says of a curve.</summary>
public sealed record PublishedSummary(
    int? LatestMonth,
    decimal? Latest,
    ValueKind LatestKind,
    int? PreviousMonth,
    decimal? Previous,
    bool BreakBeforeLatest,
    decimal? YearBefore,
    Level Level,
    decimal? Target,
    int? LaterTargetMonth,
    decimal? LaterTarget,
    DateOnly? NextDue,
    DateTimeOffset MadeAt);

/// <summary>All that is public of a curve.</summary>
public sealed record PublishedCurve(
    CurveFacts Facts,
    PublishedSummary? Summary,
    IReadOnlyList<PublishedPoint> Points,
    IReadOnlyList<PublishedTarget> Targets,
    IReadOnlyList<PublishedDefinition> Definitions,
    IReadOnlyList<PublishedBenchmark> Benchmarks)
{
    /// <summary>The target that stands for a period, or none.</summary>
    public PublishedTarget? TargetFor(int startMonth)
    {
        PublishedTarget? standing = null;
        foreach (var target in Targets)
        {
            if (target.StartMonth == startMonth && target.Revision > (standing?.Revision ?? 0))
            {
                standing = target;
            }
        }

        return standing;
    }

    /// <summary>The breaks of the series, first to last.</summary>
    public IEnumerable<PublishedDefinition> Breaks => Definitions.Skip(1).Where(definition => !definition.ComparableWithBefore);
}
