namespace RbaTracker.Web.Shared.Curves;

/// <summary>The axis of values: round gridlines, five at most, around the curve and those targets that do not press it flat.</summary>
internal readonly struct ValueAxis
{
    private const int MostIntervals = 4;
    private const double Largest = 1e250;

    private ValueAxis(double low, double high, double step, bool means = true)
    {
        (Low, High, Step, Means) = (low, high, step, means);
    }

    /// <summary>Whether there was anything to measure; else its numbers say nothing and are not drawn.</summary>
    public bool Means { get; }

    /// <summary>The lowest gridline.</summary>
    public double Low { get; }

    /// <summary>The highest gridline.</summary>
    public double High { get; }

    /// <summary>The distance of the gridlines.</summary>
    public double Step { get; }

    /// <summary>The number of gridlines.</summary>
    public int Lines => (int)Math.Round((High - Low) / Step) + 1;

    /// <summary>The value of a gridline; exactly zero at zero.</summary>
    public double At(int line) => Math.Round(Low / Step + line) * Step;

    /// <summary>Whether the axis leaves zero out.</summary>
    public bool IsCut => Low > 0 || High < 0;

    public static ValueAxis Of(CurvePicture picture)
    {
        var extent = default(Extent);
        foreach (var point in picture.Points)
        {
            extent.Add(point.Value);
        }

        if (picture.Forecast is { } forecast)
        {
            foreach (var point in forecast.Points)
            {
                extent.Add(point.Value);
            }
        }

        if (extent.IsEmpty)
        {
            AddAll(picture.Targets, ref extent);
            AddAll(picture.Benchmarks, ref extent);
        }

        if (extent.IsEmpty)
        {
            return new ValueAxis(0, 1, 1, means: false);
        }

        if (picture.StartsAtZero)
        {
            extent.Add(0);
        }

        var smallest = picture.SmallestStep is > 0 and < Largest ? picture.SmallestStep : 0;
        if (extent.High - extent.Low <= 1e-9 * Math.Max(Math.Abs(extent.High), Math.Abs(extent.Low)))
        {
            var more = Math.Max(Math.Abs(extent.High) * 0.1, smallest > 0 ? 2 * smallest : extent.High == 0 ? 1 : 0);
            extent.Add(extent.High + more);
            if (!picture.StartsAtZero)
            {
                extent.Add(extent.Low - more);
            }
        }

        Stretch(picture, ref extent);
        return Round(extent.Low, extent.High, smallest);
    }

    private static void Stretch(CurvePicture picture, ref Extent extent)
    {
        var (low, high) = (extent.Low, extent.High);
        var span = high - low;
        if (picture.Forecast is { } forecast)
        {
            foreach (var point in forecast.Points)
            {
                extent.Add(Math.Max(point.Low95 ?? point.Low80 ?? point.Value, low - span * 0.6));
                extent.Add(Math.Min(point.High95 ?? point.High80 ?? point.Value, high + span * 0.6));
            }
        }

        StretchTo(picture.Targets, low, high, span, ref extent);
        StretchTo(picture.Benchmarks, low, high, span, ref extent);
        if (picture.StartsAtZero && low >= 0)
        {
            extent.Low = 0;
        }
    }

    private static void StretchTo(IReadOnlyList<CurveReference> references, double low, double high, double span, ref Extent extent)
    {
        foreach (var reference in references)
        {
            foreach (var value in reference.Path)
            {
                // A target farther away than twice the height of the curve is named at the edge instead.
                if (value.Value >= low - span * 2 && value.Value <= high + span * 2)
                {
                    extent.Add(value.Value);
                }
            }
        }
    }

    private static void AddAll(IReadOnlyList<CurveReference> references, ref Extent extent)
    {
        foreach (var reference in references)
        {
            foreach (var value in reference.Path)
            {
                extent.Add(value.Value);
            }
        }
    }

    private static ValueAxis Round(double low, double high, double smallest)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10((high - low) / MostIntervals)));
        if (!double.IsFinite(power) || power <= 0)
        {
            power = 1e-250;
        }

        for (var tries = 0; tries < 600; tries++)
        {
            foreach (var factor in (ReadOnlySpan<double>)[1, 2, 2.5, 5])
            {
                var step = power * factor;
                if (smallest > 0 && Math.Abs(step / smallest - Math.Round(step / smallest)) > 1e-6)
                {
                    continue;
                }

                var (first, last) = (Math.Floor(low / step + 1e-9), Math.Ceiling(high / step - 1e-9));
                if (last - first is >= 1 and <= MostIntervals && step > 0 && double.IsFinite(first) && double.IsFinite(last))
                {
                    return new ValueAxis(first * step, last * step, step);
                }
            }

            power *= 10;
        }

        return new ValueAxis(0, 1, 1);
    }

    private struct Extent
    {
        private bool _any;

        public double Low { get; set; }

        public double High { get; private set; }

        public readonly bool IsEmpty => !_any;

        public void Add(double? value)
        {
            if (value is not { } number || !double.IsFinite(number))
            {
                return;
            }

            number = Math.Clamp(number, -Largest, Largest);
            Low = _any ? Math.Min(Low, number) : number;
            High = _any ? Math.Max(High, number) : number;
            _any = true;
        }
    }
}
