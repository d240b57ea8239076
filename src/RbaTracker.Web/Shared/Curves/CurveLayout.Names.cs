using System.Runtime.InteropServices;

namespace RbaTracker.Web.Shared.Curves;

/// <content>The names at the lines: each tries its places and takes the one that covers the fewest lines.</content>
internal sealed partial class CurveLayout
{
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
