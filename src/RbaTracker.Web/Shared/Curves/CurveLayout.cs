using System.Runtime.InteropServices;

namespace RbaTracker.Web.Shared.Curves;

/// <summary>
/// Where everything of a curve goes: a pure step between the picture and its markup, so that a test can ask whether two labels
/// meet. The order of the collision pass: what frames the picture, then the last value, targets, the forecast's words, the first
/// value, benchmarks. Each label tries its places and takes the one that covers the fewest lines; without a free place it is dropped.
/// </summary>
internal sealed partial class CurveLayout
{
    public const double TextSize = 13;
    public const double SmallSize = 12;
    public const double StrongSize = 18;

    private const double TopOfPlot = 38;
    private const double LineHeight = 1.25;
    private const double BreakGap = 10;
    private const double PinSize = 8;
    private const double Inset = 8;

    private readonly CurvePicture _picture;
    private readonly List<CurveLabel> _labels = new(32);
    private readonly List<Stroke> _strokes = new(64);
    private readonly List<Stroke> _leaders = [];
    private readonly List<(double X, double Y, bool Up)> _arrows = [];
    private readonly List<string> _lines = [];
    private int _firstMonth;
    private double _months;

    private CurveLayout(CurvePicture picture, CurveSize size)
    {
        _picture = picture;
        Size = size;
        Axis = ValueAxis.Of(picture);
        Left = 0;
        Right = size.Width;
        Top = TopOfPlot;
        Bottom = size.Height;
        LastIndex = IndexOfValue(fromEnd: true);
        FirstIndex = IndexOfValue(fromEnd: false);
    }

    public CurveSize Size { get; }

    public ValueAxis Axis { get; }

    public double Left { get; private set; }

    public double Top { get; }

    public double Right { get; private set; }

    public double Bottom { get; private set; }

    /// <summary>The first point with a value, or -1.</summary>
    public int FirstIndex { get; }

    /// <summary>The last point with a value, or -1.</summary>
    public int LastIndex { get; }

    /// <summary>All labels that are drawn, each with its box.</summary>
    public IReadOnlyList<CurveLabel> Labels => _labels;

    /// <summary>Thin lines from a moved label to what it names.</summary>
    public IReadOnlyList<Stroke> Leaders => _leaders;

    /// <summary>Arrows before the labels of targets that lie off the axis.</summary>
    public IReadOnlyList<(double X, double Y, bool Up)> Arrows => _arrows;

    /// <summary>Where breaks run, each the middle of its gap; NaN where the break lies outside.</summary>
    public double[] BreakXs { get; private set; } = [];

    /// <summary>Where pins stand; NaN where a pin is not drawn.</summary>
    public double[] PinXs { get; private set; } = [];

    /// <summary>The vertical middle of the pins.</summary>
    public double PinY => Bottom + PinSize + 5;

    public static CurveLayout Of(CurvePicture picture, CurveSize size)
    {
        var layout = new CurveLayout(picture, size);
        layout.Frame();
        layout.NameCurve();
        return layout;
    }

    public double X(double month) => Left + Inset + Math.Clamp((month - _firstMonth) / _months, 0, 1) * (Right - Left - 2 * Inset);

    public double Y(double value)
    {
        var share = (Math.Clamp(value, Axis.Low, Axis.High) - Axis.Low) / (Axis.High - Axis.Low);
        return double.IsFinite(share) ? Bottom - share * (Bottom - Top) : Bottom;
    }

    /// <summary>The height of the icon in a gap: between its neighbours.</summary>
    public double GapY(int index)
    {
        var (before, after) = (index - 1, index + 1);
        while (before >= 0 && !HasValue(before))
        {
            before--;
        }

        while (after < _picture.Points.Count && !HasValue(after))
        {
            after++;
        }

        var (hasBefore, hasAfter) = (before >= 0, after < _picture.Points.Count);
        return (hasBefore, hasAfter) switch
        {
            (true, true) => (Y(_picture.Points[before].Value!.Value) + Y(_picture.Points[after].Value!.Value)) / 2,
            (true, false) => Y(_picture.Points[before].Value!.Value),
            (false, true) => Y(_picture.Points[after].Value!.Value),
            _ => (Top + Bottom) / 2,
        };
    }

    public bool HasValue(int index) => _picture.Points[index].Value is { } value && double.IsFinite(value);

    /// <summary>Whether the line runs on from one point with a value to a later one.</summary>
    public bool Joined(int from, int to)
    {
        if (to != from + 1 || !HasValue(from) || !HasValue(to))
        {
            return false;
        }

        foreach (var seam in _picture.Breaks)
        {
            if (seam.Month > _picture.Points[from].Month && seam.Month <= _picture.Points[to].Month)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a target is named at the edge, because drawing it would press the curve flat; and at which.</summary>
    public bool IsOffTheAxis(CurveReference reference, out bool above)
    {
        above = true;
        var tolerance = (Axis.High - Axis.Low) * 1e-9;
        foreach (var value in reference.Path)
        {
            if (value.Value >= Axis.Low - tolerance && value.Value <= Axis.High + tolerance)
            {
                return false;
            }

            above = value.Value > Axis.High;
        }

        return reference.Path.Count > 0;
    }

    public double StartOf(CurveReference reference) => reference.Path.Count == 1 ? Left : X(reference.Path[0].Month);

    public double EndOf(CurveReference reference) => reference.Path.Count == 1 ? Right : X(reference.Path[^1].Month);

    public bool IsOver(double month) => month < _firstMonth || month > _firstMonth + _months;

    // The frame: months, margins, what stands above and below. Places below the plot are first counted from its bottom.
    private void Frame()
    {
        FindMonths();
        var widest = 0.0;
        var mostLeft = Size.Width * 0.3;
        for (var line = 0; Axis.Means && line < Axis.Lines; line++)
        {
            widest = Math.Max(widest, TextWidth.Of(TextWidth.Fit(_picture.TickText(Axis.At(line)), TextSize, mostLeft), TextSize));
        }

        Left = Math.Ceiling(widest) + 8;
        Right = Size.Width - MarginAtRight();

        PlacePinsAcross();
        BreakXs = _picture.Breaks.Count == 0 ? [] : new double[_picture.Breaks.Count];
        for (var index = 0; index < BreakXs.Length; index++)
        {
            BreakXs[index] = BreakX(_picture.Breaks[index].Month);
        }

        var below = _picture.Pins.Count > 0 ? 2 * PinSize + 6 : 0;
        PlaceTimeTicks(below + 22);
        below += 29;
        below = PlaceBreakNotes(below);
        below = PlaceCutNote(below);

        Bottom = Size.Height - below;
        foreach (ref var label in CollectionsMarshal.AsSpan(_labels))
        {
            label = label with { Baseline = label.Baseline + Bottom, Box = label.Box.Down(Bottom) };
        }

        PlacePins();
        PlaceUnit();
        PlaceValueTicks(mostLeft);
        CollectStrokes();
    }

    private void FindMonths()
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        if (_picture.Points.Count > 0)
        {
            (first, last) = (_picture.Points[0].Month, _picture.Points[^1].Month);
        }

        if (_picture.Forecast is { Points.Count: > 0 } forecast)
        {
            (first, last) = (Math.Min(first, forecast.Points[0].Month), Math.Max(last, forecast.Points[^1].Month));
        }

        if (first == int.MaxValue)
        {
            (first, last) = (0, 0);
            if (_picture.TimeTicks.Count > 0)
            {
                (first, last) = (_picture.TimeTicks[0].Month, _picture.TimeTicks[^1].Month);
            }
        }
        else
        {
            // A dated target ahead may take up to a third of the width.
            var most = last + Math.Max(12, ((double)last - first) / 2);
            foreach (var target in _picture.Targets)
            {
                if (target.Path.Count > 1 && target.Path[^1].Month > last)
                {
                    last = (int)Math.Min(Math.Min(target.Path[^1].Month, most), int.MaxValue);
                }
            }
        }

        if (last <= first)
        {
            (first, last) = (first - 6, first + 6);
        }

        (_firstMonth, _months) = (first, (double)last - first);
    }

    private double MarginAtRight()
    {
        if (!Size.LabelsInMargin)
        {
            return 4;
        }

        var widest = 0.0;
        if (LastIndex >= 0 && EndsWithHistory())
        {
            var last = _picture.Points[LastIndex];
            var width = Math.Max(TextWidth.Of(last.Text, StrongSize, bold: true), TextWidth.Of(last.Period, TextSize));
            widest = width <= MostInMargin ? width : 0;
        }

        widest = Math.Max(widest, WidestOf(_picture.Targets));
        widest = Math.Max(widest, WidestOf(_picture.Benchmarks));
        if (_picture.Forecast is { Points.Count: > 0 } forecast)
        {
            widest = Math.Max(widest, WidthWrapped(forecast.Label));
        }

        return widest > 0 ? Math.Ceiling(widest) + 12 : 12;
    }

    private double MostInMargin => Size.LabelsInMargin ? 150 : Size.Width * 0.48;

    private double WidestOf(IReadOnlyList<CurveReference> references)
    {
        var widest = 0.0;
        foreach (var reference in references)
        {
            widest = Math.Max(widest, WidthWrapped(reference.Label) + (IsOffTheAxis(reference, out _) ? 14 : 0));
        }

        return widest;
    }

    private double WidthWrapped(string text)
    {
        var widest = 0.0;
        _lines.Clear();
        TextWidth.Wrap(text, TextSize, MostInMargin, 3, _lines);
        foreach (var line in _lines)
        {
            widest = Math.Max(widest, TextWidth.Of(line, TextSize));
        }

        return widest;
    }

    private bool EndsWithHistory() => X(_picture.Points[LastIndex].Month) > Right - Inset - 14;
}
