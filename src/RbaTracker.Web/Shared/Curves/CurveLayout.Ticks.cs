namespace RbaTracker.Web.Shared.Curves;

/// <content>What frames the picture: ticks, units, breaks and pins.</content>
internal sealed partial class CurveLayout
{
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
}
