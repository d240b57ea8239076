using System.Runtime.InteropServices;

namespace RbaTracker.Web.Shared.Curves;

/// <summary>
/// Where everything of a curve goes: a pure step between the picture and its markup, so that a test can ask whether two labels
/// meet. The order of the collision pass: what frames the picture, then the last value, targets, the forecast's words, the first
/// value, benchmarks. Each label tries its places and takes the one that covers the fewest lines; without a free place it is dropped.
/// </summary>
internal sealed class CurveLayout
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

    private double BreakX(int month)
    {
        var after = 0;
        while (after < _picture.Points.Count && _picture.Points[after].Month < month)
        {
            after++;
        }

        return after == 0 || after == _picture.Points.Count
            ? double.NaN
            : (X(_picture.Points[after - 1].Month) + X(_picture.Points[after].Month)) / 2;
    }

    private void PlacePinsAcross()
    {
        PinXs = _picture.Pins.Count == 0 ? [] : new double[_picture.Pins.Count];
        var before = double.NegativeInfinity;
        for (var index = 0; index < PinXs.Length; index++)
        {
            var pin = _picture.Pins[index];
            var x = Math.Max(IsOver(pin.Month) ? double.NaN : X(pin.Month), before + 2 * PinSize + 2);
            PinXs[index] = x <= Right - PinSize ? x : double.NaN;
            before = double.IsNaN(PinXs[index]) ? before : x;
        }
    }

    private void PlacePins()
    {
        for (var index = 0; index < PinXs.Length; index++)
        {
            var x = PinXs[index];
            if (!double.IsNaN(x))
            {
                var box = new Box(x - PinSize, PinY - PinSize, x + PinSize, PinY + PinSize);
                _labels.Add(new CurveLabel(CurveLabelKind.Pin, _picture.Pins[index].Letter, x, PinY + 4.3, TextAnchor.Middle, box));
            }
        }
    }

    private void PlaceTimeTicks(double baseline)
    {
        var own = _picture.TimeTicks.Count > 0;
        var count = own ? _picture.TimeTicks.Count : _picture.Points.Count;
        foreach (var stride in (ReadOnlySpan<int>)[1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 36, 48, 60, 120, 240, int.MaxValue])
        {
            var start = _labels.Count;
            var fits = true;
            for (var index = count - 1; index >= 0 && fits; index = stride == int.MaxValue ? -1 : index - stride)
            {
                var (month, text) = own
                    ? (_picture.TimeTicks[index].Month, _picture.TimeTicks[index].Text)
                    : (_picture.Points[index].Month, _picture.Points[index].Period);
                if (IsOver(month))
                {
                    continue;
                }

                var label = LabelAt(CurveLabelKind.TimeTick, TextWidth.Fit(text, TextSize, Size.Width / 2), X(month), baseline);
                fits = _labels.Count == start || !label.Box.Grow(4).Overlaps(_labels[^1].Box.Grow(4));
                _labels.Add(label);
            }

            if (fits)
            {
                return;
            }

            _labels.RemoveRange(start, _labels.Count - start);
        }
    }

    // A single line, centred where it can be and kept inside the drawing.
    private CurveLabel LabelAt(CurveLabelKind kind, string text, double x, double baseline)
    {
        var size = SizeOf(kind);
        var width = TextWidth.Of(text, size, IsBold(kind));
        var left = Math.Clamp(x - width / 2, 0, Math.Max(0, Size.Width - width));
        return new CurveLabel(kind, text, left + width / 2, baseline, TextAnchor.Middle, BoxAt(left, baseline, width, size));
    }

    private double PlaceBreakNotes(double below)
    {
        const int MostRows = 5;
        const double Row = 15;
        var lowest = below;
        var shown = _labels.Count;
        for (var index = 0; index < BreakXs.Length; index++)
        {
            if (double.IsNaN(BreakXs[index]))
            {
                continue;
            }

            _lines.Clear();
            TextWidth.Wrap(_picture.Breaks[index].Label, SmallSize, Size.LabelsInMargin ? 220 : 180, 3, _lines);
            for (var row = 0; row + _lines.Count <= MostRows; row++)
            {
                var start = _labels.Count;
                var free = true;
                for (var line = 0; line < _lines.Count; line++)
                {
                    var label = LabelAt(CurveLabelKind.Break, _lines[line], BreakXs[index], below + (row + line) * Row + 11);
                    free &= IsFree(label.Box.Grow(1), shown, start);
                    _labels.Add(label);
                }

                if (free)
                {
                    lowest = Math.Max(lowest, below + (row + _lines.Count) * Row);
                    break;
                }

                _labels.RemoveRange(start, _labels.Count - start);
            }
        }

        return lowest;
    }

    private double PlaceCutNote(double below)
    {
        if (!Axis.IsCut || _picture.CutAxisNote is null)
        {
            return below;
        }

        _lines.Clear();
        TextWidth.Wrap(_picture.CutAxisNote(_picture.TickText(Axis.At(0))), SmallSize, Size.Width, 2, _lines);
        foreach (var line in _lines)
        {
            _labels.Add(new CurveLabel(CurveLabelKind.Note, line, 0, below + 13, TextAnchor.Start, BoxAt(0, below + 13, TextWidth.Of(line, SmallSize), SmallSize)));
            below += 15;
        }

        return below + 2;
    }

    private void PlaceUnit()
    {
        const double Baseline = 12;
        var unit = TextWidth.Fit(_picture.Unit, TextSize, Size.Width);
        var width = TextWidth.Of(unit, TextSize);
        _labels.Add(new CurveLabel(CurveLabelKind.Unit, unit, 0, Baseline, TextAnchor.Start, BoxAt(0, Baseline, width, TextSize)));
        if (_picture.Wanted == WantedDirection.None || _picture.WantedText.Length == 0)
        {
            return;
        }

        var x = width + 28;
        var wanted = TextWidth.Of(_picture.WantedText, TextSize);
        if (x + wanted <= Size.Width)
        {
            _labels.Add(new CurveLabel(CurveLabelKind.Wanted, _picture.WantedText, x, Baseline, TextAnchor.Start, BoxAt(x - 14, Baseline, wanted + 14, TextSize)));
        }
    }

    private void PlaceValueTicks(double mostLeft)
    {
        var before = "";
        for (var line = 0; Axis.Means && line < Axis.Lines; line++)
        {
            var text = TextWidth.Fit(_picture.TickText(Axis.At(line)), TextSize, mostLeft);
            if (text == before)
            {
                continue;
            }

            var (x, baseline, width) = (Left - 8, Y(Axis.At(line)) + 4.5, TextWidth.Of(text, TextSize));
            _labels.Add(new CurveLabel(CurveLabelKind.ValueTick, text, x, baseline, TextAnchor.End, BoxAt(x - width, baseline, width, TextSize)));
            before = text;
        }
    }

    // What a label should rather not cover.
    private void CollectStrokes()
    {
        for (var index = 0; index < _picture.Points.Count; index++)
        {
            if (!HasValue(index))
            {
                if (_picture.Points[index].Absence is not null)
                {
                    var (gapX, gapY) = (X(_picture.Points[index].Month), GapY(index));
                    _strokes.Add(new Stroke(gapX - 6, gapY, gapX + 6, gapY, 8));
                }

                continue;
            }

            var point = _picture.Points[index];
            var (x, y) = (X(point.Month), Y(point.Value!.Value));
            _strokes.Add(new Stroke(x, y, x, y, 10));
            if (index > 0 && Joined(index - 1, index))
            {
                _strokes.Add(new Stroke(X(_picture.Points[index - 1].Month), Y(_picture.Points[index - 1].Value!.Value), x, y, 10));
            }
        }

        if (_picture.Forecast is { } forecast)
        {
            for (var index = 1; index < forecast.Points.Count; index++)
            {
                var (a, b) = (forecast.Points[index - 1], forecast.Points[index]);
                _strokes.Add(new Stroke(X(a.Month), Y(a.Value), X(b.Month), Y(b.Value), 6));
            }
        }

        CollectStrokes(_picture.Targets, 4);
        CollectStrokes(_picture.Benchmarks, 3);
    }

    private void CollectStrokes(IReadOnlyList<CurveReference> references, int weight)
    {
        foreach (var reference in references)
        {
            if (reference.Path.Count == 0 || IsOffTheAxis(reference, out _))
            {
                continue;
            }

            if (reference.Path.Count == 1)
            {
                var y = Y(reference.Path[0].Value);
                _strokes.Add(new Stroke(Left, y, Right, y, weight));
                continue;
            }

            for (var index = 1; index < reference.Path.Count; index++)
            {
                var (a, b) = (reference.Path[index - 1], reference.Path[index]);
                _strokes.Add(new Stroke(X(a.Month), Y(a.Value), X(b.Month), Y(b.Value), weight));
            }
        }
    }

    private void NameCurve()
    {
        if (LastIndex >= 0)
        {
            NameLast(_picture.Points[LastIndex]);
        }

        foreach (var target in _picture.Targets)
        {
            NameReference(CurveLabelKind.Target, target);
        }

        if (_picture.Forecast is { Points.Count: > 0 } forecast)
        {
            var end = forecast.Points[^1];
            NameEnd(CurveLabelKind.Forecast, forecast.Label, X(end.Month), Y(end.Value), 0);
        }

        if (FirstIndex >= 0 && FirstIndex != LastIndex)
        {
            var first = _picture.Points[FirstIndex];
            NamePoint(first, CurveLabelKind.First, null, NeighbourSlope(FirstIndex));
        }

        foreach (var benchmark in _picture.Benchmarks)
        {
            NameReference(CurveLabelKind.Benchmark, benchmark);
        }
    }

    private void NameLast(CurvePoint last)
    {
        var width = Math.Max(TextWidth.Of(last.Text, StrongSize, bold: true), TextWidth.Of(last.Period, TextSize));
        if (Size.LabelsInMargin && EndsWithHistory() && width <= Size.Width - Right - 10)
        {
            _lines.Clear();
            _lines.Add(last.Text);
            _lines.Add(last.Period);
            if (PlaceInMargin(CurveLabelKind.Last, CurveLabelKind.LastPeriod, Y(last.Value!.Value), StrongSize * LineHeight / 2, leader: false, 0))
            {
                return;
            }
        }

        NamePoint(last, CurveLabelKind.Last, CurveLabelKind.LastPeriod, 0);
    }

    private int NeighbourSlope(int index) =>
        index + 1 < _picture.Points.Count && HasValue(index + 1)
            ? Math.Sign(_picture.Points[index + 1].Value!.Value - _picture.Points[index].Value!.Value)
            : 0;

    private void NamePoint(CurvePoint point, CurveLabelKind kind, CurveLabelKind? second, int slope)
    {
        _lines.Clear();
        _lines.Add(TextWidth.Fit(point.Text, SizeOf(kind), Size.Width - Left - 16, IsBold(kind)));
        if (second is not null)
        {
            _lines.Add(TextWidth.Fit(point.Period, TextSize, Size.Width - Left - 16));
        }

        var (x, y) = (X(point.Month), Y(point.Value!.Value));
        var height = HeightOf(kind, second);
        var best = new Place(kind, second);
        foreach (var away in (ReadOnlySpan<double>)[8, 14, 22, 34, 50])
        {
            var (over, under) = slope > 0 ? (2, 0) : (0, 2);
            Try(ref best, x, y - away - height, TextAnchor.Middle, over + (int)away / 4);
            Try(ref best, x, y + away, TextAnchor.Middle, under + (int)away / 4);
            Try(ref best, x + 4, y - away - height, TextAnchor.End, over + 1 + (int)away / 4);
            Try(ref best, x + 4, y + away, TextAnchor.End, under + 1 + (int)away / 4);
            Try(ref best, x - 4, y - away - height, TextAnchor.Start, over + 1 + (int)away / 4);
            Try(ref best, x - 4, y + away, TextAnchor.Start, under + 1 + (int)away / 4);
            if (best.Cost < 10)
            {
                break;
            }
        }

        Try(ref best, x + 10, y - height / 2, TextAnchor.Start, 6);
        Try(ref best, x - 10, y - height / 2, TextAnchor.End, 6);
        if (best.Cost == int.MaxValue && kind == CurveLabelKind.Last)
        {
            for (var top = 20.0; top + height < Bottom; top += 6)
            {
                Try(ref best, Size.Width, top, TextAnchor.End, 50);
                Try(ref best, Left + 4, top, TextAnchor.Start, 50);
            }
        }

        Keep(best);
    }

    private void NameReference(CurveLabelKind kind, CurveReference reference)
    {
        if (reference.Path.Count == 0)
        {
            return;
        }

        if (IsOffTheAxis(reference, out var above))
        {
            NameEnd(kind, reference.Label, Right, above ? Top : Bottom, 14, above);
            return;
        }

        NameEnd(kind, reference.Label, EndOf(reference), Y(reference.Path[^1].Value), 0);
    }

    // At the end of a line: in the margin where there is one and the line reaches it, else above or below the line.
    private void NameEnd(CurveLabelKind kind, string text, double x, double y, double indent, bool up = false)
    {
        _lines.Clear();
        TextWidth.Wrap(text, TextSize, MostInMargin, 3, _lines);
        if (Size.LabelsInMargin && x > Right - Inset - 14)
        {
            PlaceInMargin(kind, null, y, _lines.Count * TextSize * LineHeight / 2, leader: indent == 0, indent, up);
            return;
        }

        var height = HeightOf(kind, null);
        var best = new Place(kind, null) { Indent = indent, PointsUp = up };
        foreach (var away in (ReadOnlySpan<double>)[5, 9, 15, 22])
        {
            Try(ref best, x, y - away - height, TextAnchor.End, (int)away / 4);
            Try(ref best, x, y + away, TextAnchor.End, 1 + (int)away / 4);
        }

        if (kind is CurveLabelKind.Target or CurveLabelKind.Benchmark && indent == 0 && x >= Right)
        {
            for (var share = 0.0; share < 0.9; share += 0.15)
            {
                Try(ref best, Left + 4 + share * (Right - Left), y - 5 - height, TextAnchor.Start, 3);
                Try(ref best, Left + 4 + share * (Right - Left), y + 5, TextAnchor.Start, 4);
            }
        }

        Keep(best);
    }

    private bool PlaceInMargin(CurveLabelKind kind, CurveLabelKind? second, double y, double middle, bool leader, double indent, bool up = false)
    {
        var height = HeightOf(kind, second);
        for (var step = 0; step < 60; step++)
        {
            var away = (step % 2 == 0 ? 1 : -1) * (step + 1) / 2 * 3;
            var top = Math.Clamp(y + away - middle, 16, Math.Max(16, Bottom + 5 - height));
            var best = new Place(kind, second) { Indent = indent, PointsUp = up };
            Try(ref best, Right + 10, top, TextAnchor.Start, 0, inMargin: true);
            if (best.Cost == int.MaxValue)
            {
                continue;
            }

            Keep(best);
            if (leader && Math.Abs(top + middle - y) > 5)
            {
                _leaders.Add(new Stroke(Right, y, Right + 8, top + middle, 0));
            }

            return true;
        }

        return false;
    }

    private void Try(ref Place best, double x, double top, TextAnchor anchor, int bias, bool inMargin = false)
    {
        if (bias >= best.Cost)
        {
            return;
        }

        var width = best.Indent;
        for (var line = 0; line < _lines.Count; line++)
        {
            var kind = line > 0 && best.Second is { } second ? second : best.Kind;
            width = Math.Max(width, best.Indent + TextWidth.Of(_lines[line], SizeOf(kind), IsBold(kind)));
        }

        var left = anchor switch
        {
            TextAnchor.Start => x,
            TextAnchor.Middle => x - width / 2,
            _ => x - width,
        };
        var box = new Box(left, top, left + width, top + HeightOf(best.Kind, best.Second));
        if (box.Left < (inMargin ? 0 : Left - 4) || box.Right > Size.Width || box.Top < 16 || box.Bottom > Bottom + (inMargin ? 6 : 0) || !IsFree(box.Grow(1.5), 0, _labels.Count))
        {
            return;
        }

        var cost = bias;
        if (!inMargin)
        {
            var near = box.Grow(3);
            foreach (ref readonly var stroke in CollectionsMarshal.AsSpan(_strokes))
            {
                if (near.Meets(stroke))
                {
                    cost += stroke.Weight;
                    if (cost >= best.Cost)
                    {
                        return;
                    }
                }
            }
        }

        if (cost < best.Cost)
        {
            (best.Cost, best.X, best.Top, best.Anchor) = (cost, x, top, anchor);
        }
    }

    private void Keep(in Place place)
    {
        if (place.Cost == int.MaxValue)
        {
            return;
        }

        var top = place.Top;
        for (var line = 0; line < _lines.Count; line++)
        {
            var kind = line > 0 && place.Second is { } second ? second : place.Kind;
            var size = SizeOf(kind);
            var width = TextWidth.Of(_lines[line], size, IsBold(kind));
            var x = place.Anchor == TextAnchor.Start ? place.X + place.Indent : place.X;
            var left = place.Anchor switch
            {
                TextAnchor.Start => x,
                TextAnchor.Middle => x - width / 2,
                _ => x - width,
            };
            var box = new Box(left, top, left + width, top + size * LineHeight);
            if (line == 0 && place.Indent > 0)
            {
                box = box with { Left = left - place.Indent };
                _arrows.Add((left - place.Indent + 5, top + size * LineHeight / 2, place.PointsUp));
            }

            _labels.Add(new CurveLabel(kind, _lines[line], x, top + size * 0.96, place.Anchor, box));
            top += size * LineHeight;
        }
    }

    private bool IsFree(in Box box, int from, int to)
    {
        foreach (ref readonly var label in CollectionsMarshal.AsSpan(_labels)[from..to])
        {
            if (label.Box.Overlaps(box))
            {
                return false;
            }
        }

        return true;
    }

    private double HeightOf(CurveLabelKind kind, CurveLabelKind? second)
    {
        var height = 0.0;
        for (var line = 0; line < _lines.Count; line++)
        {
            height += SizeOf(line > 0 && second is { } other ? other : kind) * LineHeight;
        }

        return height;
    }

    private int IndexOfValue(bool fromEnd)
    {
        for (var step = 0; step < _picture.Points.Count; step++)
        {
            var index = fromEnd ? _picture.Points.Count - 1 - step : step;
            if (HasValue(index))
            {
                return index;
            }
        }

        return -1;
    }

    private static double SizeOf(CurveLabelKind kind) => kind switch
    {
        CurveLabelKind.Last => StrongSize,
        CurveLabelKind.Break or CurveLabelKind.Note or CurveLabelKind.Pin => SmallSize,
        _ => TextSize,
    };

    private static bool IsBold(CurveLabelKind kind) => kind is CurveLabelKind.Last or CurveLabelKind.Pin;

    private static Box BoxAt(double left, double baseline, double width, double size) =>
        new(left, baseline - size * 0.8, left + width, baseline + size * 0.24);

    private struct Place(CurveLabelKind kind, CurveLabelKind? second)
    {
        public CurveLabelKind Kind { get; } = kind;

        public CurveLabelKind? Second { get; } = second;

        public int Cost { get; set; } = int.MaxValue;

        public double X { get; set; }

        public double Top { get; set; }

        public TextAnchor Anchor { get; set; }

        /// <summary>Room at the left for the arrow of a target that lies off the axis.</summary>
        public double Indent { get; init; }

        public bool PointsUp { get; init; }
    }
}
