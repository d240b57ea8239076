using RbaTracker.Web.Shared.Icons;

namespace RbaTracker.Web.Shared.Curves;

/// <summary>
/// Everything that the drawing of a curve needs, in the reader's own words: the writer knows no language, no culture and no
/// calendar. Values are doubles, because they only become pixels; what is printed comes as text.
/// </summary>
public sealed record CurvePicture
{
    /// <summary>A name unique on the page.</summary>
    public required string Id { get; init; }

    /// <summary>What the picture says, for those who do not see it; drawn from the same sentence that stands above it.</summary>
    public string Title { get; init; } = "";

    /// <summary>Ids of elements on the page that say what the picture says; then <see cref="Title"/> is not repeated.</summary>
    public string LabelledBy { get; init; } = "";

    /// <summary>The unit, said once at the top: "people", "% of customers".</summary>
    public required string Unit { get; init; }

    /// <summary>Where the wanted values lie.</summary>
    public WantedDirection Wanted { get; init; } = WantedDirection.None;

    /// <summary>The words beside the direction's arrow: "fewer is better".</summary>
    public string WantedText { get; init; } = "";

    /// <summary>Writes the number of a gridline as the reader writes numbers.</summary>
    public required Func<double, string> TickText { get; init; }

    /// <summary>The smallest step between gridlines that still reads well: 1 for whole numbers, 0.1 for one decimal; 0 for any.</summary>
    public double SmallestStep { get; init; }

    /// <summary>Counts and amounts start at zero.</summary>
    public bool StartsAtZero { get; init; }

    /// <summary>Makes the note of an axis that does not start at zero from the text of its lowest gridline.</summary>
    public Func<string, string>? CutAxisNote { get; init; }

    /// <summary>The history, in order of time.</summary>
    public IReadOnlyList<CurvePoint> Points { get; init; } = [];

    /// <summary>Targets, the most important first.</summary>
    public IReadOnlyList<CurveReference> Targets { get; init; } = [];

    /// <summary>Benchmarks and peers, the most important first.</summary>
    public IReadOnlyList<CurveReference> Benchmarks { get; init; } = [];

    /// <summary>The range of a measure that is to stay in a band, lightly filled; its limits are drawn as targets.</summary>
    public CurveRange? WantedRange { get; init; }

    /// <summary>Where the definition changed so that both sides cannot be compared.</summary>
    public IReadOnlyList<CurveBreak> Breaks { get; init; } = [];

    /// <summary>The locked forecast.</summary>
    public CurveForecast? Forecast { get; init; }

    /// <summary>Actions and events on the time axis, explained in a list beneath the picture.</summary>
    public IReadOnlyList<CurvePin> Pins { get; init; } = [];

    /// <summary>The labels of the time axis; without any, the periods of the points serve. Those that do not fit are left out evenly.</summary>
    public IReadOnlyList<CurveTick> TimeTicks { get; init; } = [];
}

/// <summary>One period of a curve.</summary>
/// <param name="Month">The month number of the period's start: its place on the time axis.</param>
/// <param name="Period">The period as the reader says it: "Jan 2026", "Q1 FY2027".</param>
/// <param name="Value">The value, or null where there is none.</param>
/// <param name="Text">The value as it is printed, or the word for its absence.</param>
public sealed record CurvePoint(int Month, string Period, double? Value, string Text)
{
    /// <summary>The value may still change: a hollow dot.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>The value was changed after it was published: a dot with a tick.</summary>
    public bool IsRestated { get; init; }

    /// <summary>The icon drawn in the gap where there is no value; null leaves the gap empty.</summary>
    public StatusMark? Absence { get; init; }
}

/// <summary>A target or a benchmark: one level, or a path of dated values.</summary>
/// <param name="Label">The label at its end: "Target 200 by 2028".</param>
/// <param name="Path">The values in order of time; a single one is a level over the whole width.</param>
public sealed record CurveReference(string Label, IReadOnlyList<CurveValue> Path)
{
    /// <summary>A level over the whole width.</summary>
    public static CurveReference Level(string label, double value) => new(label, [new CurveValue(0, value)]);
}

/// <summary>A value at a time; half a month is between two.</summary>
public readonly record struct CurveValue(double Month, double Value);

/// <summary>The range in which a value is wanted; an open side is null.</summary>
public sealed record CurveRange(double? Low, double? High);

/// <summary>A series break.</summary>
/// <param name="Month">The first month of the new definition.</param>
/// <param name="Label">The note below the axis: "method changed 2025".</param>
public sealed record CurveBreak(int Month, string Label);

/// <summary>The part of the baseline that lies ahead: where things are headed if nothing changes.</summary>
/// <param name="Label">The words at its end: "if nothing changes: 41".</param>
/// <param name="Points">In order of time.</param>
public sealed record CurveForecast(string Label, IReadOnlyList<CurveForecastPoint> Points);

/// <summary>A period of a forecast with its 80 and 95 percent bands, where it has them.</summary>
public readonly record struct CurveForecastPoint(
    int Month,
    double Value,
    double? Low80 = null,
    double? High80 = null,
    double? Low95 = null,
    double? High95 = null);

/// <summary>An action or event on the time axis.</summary>
public sealed record CurvePin(int Month, string Letter);

/// <summary>A label of the time axis.</summary>
public sealed record CurveTick(int Month, string Text);

/// <summary>Where the wanted values lie.</summary>
public enum WantedDirection
{
    /// <summary>Nowhere: described, not judged; or in a band.</summary>
    None,

    /// <summary>Higher is better.</summary>
    Up,

    /// <summary>Lower is better.</summary>
    Down,
}
