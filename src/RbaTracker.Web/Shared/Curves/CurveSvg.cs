using System.Text;
using RbaTracker.Web.Shared.Icons;

namespace RbaTracker.Web.Shared.Curves;

/// <summary>
/// Draws a curve as SVG: pure, without culture, clock or I/O, for page, export, e-mail and print alike. Colours come from the
/// classes of site.css alone; there is no style attribute, so that the strictest content policy holds.
/// </summary>
public static class CurveSvg
{
    private const int MostDots = 24;
    private const int MostTips = 60;
    private const double GapHalf = 5;

    /// <summary>The drawing in both sizes, one after the other; the style sheet shows the one that fits.</summary>
    public static string Write(CurvePicture picture)
    {
        var svg = new StringBuilder(16 * 1024);
        Write(svg, picture, CurveSize.Wide);
        Write(svg, picture, CurveSize.Narrow);
        return svg.ToString();
    }

    /// <summary>The drawing in one size.</summary>
    public static string Write(CurvePicture picture, CurveSize size)
    {
        var svg = new StringBuilder(8 * 1024);
        Write(svg, picture, size);
        return svg.ToString();
    }

    /// <summary>The drawing in one size, at the end of what is there.</summary>
    public static void Write(StringBuilder svg, CurvePicture picture, CurveSize size)
    {
        ArgumentNullException.ThrowIfNull(svg);
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(size);
        var layout = CurveLayout.Of(picture, size);

        Open(svg, picture, size);
        Grid(svg, layout);
        Breaks(svg, layout);
        WantedRange(svg, picture, layout);
        References(svg, picture.Benchmarks, "curve-benchmark", layout);
        References(svg, picture.Targets, "curve-target", layout);
        Pins(svg, picture, layout);
        Forecast(svg, picture, layout);
        History(svg, picture, layout);
        Dots(svg, picture, layout);
        Labels(svg, picture, layout);
        Tips(svg, picture, layout);
        svg.Append("</svg>");
    }

    private static void Open(StringBuilder svg, CurvePicture picture, CurveSize size)
    {
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"curve-picture curve-").Append(size.Name).Append("\" viewBox=\"0 0 ")
            .Number(size.Width).Append(' ').Number(size.Height).Append("\" role=\"img\" aria-labelledby=\"");
        if (picture.LabelledBy.Length > 0)
        {
            svg.Words(picture.LabelledBy).Append("\">");
            return;
        }

        svg.Words(picture.Id).Append('-').Append(size.Name).Append("\"><title id=\"").Words(picture.Id).Append('-').Append(size.Name)
            .Append("\">").Words(picture.Title).Append("</title>");
    }

    private static void Grid(StringBuilder svg, CurveLayout layout)
    {
        var lines = layout.Axis.Means ? layout.Axis.Lines : 1;
        for (var line = 0; line < lines; line++)
        {
            var value = layout.Axis.At(line);
            var name = line == 0 ? "curve-axis" : value == 0 ? "curve-zero" : "curve-grid";
            Line(svg, name, layout.Left, layout.Y(value), layout.Right, layout.Y(value));
        }

        foreach (var label in layout.Labels)
        {
            if (label.Kind == CurveLabelKind.TimeTick && label.X > layout.Left && label.X < layout.Right)
            {
                Line(svg, "curve-tick", label.X, layout.Bottom, label.X, layout.Bottom + 4);
            }
        }
    }

    private static void Breaks(StringBuilder svg, CurveLayout layout)
    {
        foreach (var x in layout.BreakXs)
        {
            if (double.IsNaN(x))
            {
                continue;
            }

            svg.Append("<rect class=\"curve-gap\"").Attribute("x", x - GapHalf).Attribute("y", layout.Top - 4)
                .Attribute("width", 2 * GapHalf).Attribute("height", layout.Bottom - layout.Top + 6).Append("/>");
            Line(svg, "curve-break", x - GapHalf, layout.Top - 4, x - GapHalf, layout.Bottom + 5);
            Line(svg, "curve-break", x + GapHalf, layout.Top - 4, x + GapHalf, layout.Bottom + 5);
        }
    }

    private static void WantedRange(StringBuilder svg, CurvePicture picture, CurveLayout layout)
    {
        if (picture.WantedRange is not { } range)
        {
            return;
        }

        var (top, bottom) = (layout.Y(range.High ?? double.MaxValue), layout.Y(range.Low ?? double.MinValue));
        svg.Append("<rect class=\"curve-wanted\"").Attribute("x", layout.Left).Attribute("y", top)
            .Attribute("width", layout.Right - layout.Left).Attribute("height", Math.Max(0, bottom - top)).Append("/>");
    }

    private static void References(StringBuilder svg, IReadOnlyList<CurveReference> references, string name, CurveLayout layout)
    {
        for (var index = 0; index < references.Count; index++)
        {
            var reference = references[index];
            if (reference.Path.Count == 0 || layout.IsOffTheAxis(reference, out _))
            {
                continue;
            }

            if (reference.Path.Count == 1)
            {
                var y = layout.Y(reference.Path[0].Value);
                Line(svg, name, layout.Left, y, layout.Right, y);
                continue;
            }

            svg.Append("<path class=\"").Append(name).Append("\" d=\"");
            for (var step = 0; step < reference.Path.Count; step++)
            {
                To(svg, step == 0, layout.X(reference.Path[step].Month), layout.Y(reference.Path[step].Value));
            }

            svg.Append("\"/>");
        }
    }

    private static void Pins(StringBuilder svg, CurvePicture picture, CurveLayout layout)
    {
        for (var index = 0; index < layout.PinXs.Length; index++)
        {
            var x = layout.PinXs[index];
            if (double.IsNaN(x))
            {
                continue;
            }

            var month = layout.X(picture.Pins[index].Month);
            svg.Append("<path class=\"curve-stem\" fill=\"none\" d=\"");
            To(svg, true, month, layout.Top);
            To(svg, false, month, layout.Bottom);
            To(svg, false, x, layout.PinY - 8);
            svg.Append("\"/><circle class=\"curve-pin\"").Attribute("cx", x).Attribute("cy", layout.PinY).Append(" r=\"8\"/>");
        }
    }

    private static void Forecast(StringBuilder svg, CurvePicture picture, CurveLayout layout)
    {
        if (picture.Forecast is not { Points.Count: > 0 } forecast)
        {
            return;
        }

        var anchor = -1;
        for (var index = 0; index < picture.Points.Count && picture.Points[index].Month < forecast.Points[0].Month; index++)
        {
            anchor = layout.HasValue(index) ? index : anchor;
        }

        Band(svg, picture, layout, forecast, anchor, wide: true);
        Band(svg, picture, layout, forecast, anchor, wide: false);
        svg.Append("<path class=\"curve-forecast\" d=\"");
        if (anchor >= 0)
        {
            To(svg, true, layout.X(picture.Points[anchor].Month), layout.Y(picture.Points[anchor].Value!.Value));
        }

        for (var index = 0; index < forecast.Points.Count; index++)
        {
            To(svg, anchor < 0 && index == 0, layout.X(forecast.Points[index].Month), layout.Y(forecast.Points[index].Value));
        }

        svg.Append("\"/>");
    }

    private static void Band(StringBuilder svg, CurvePicture picture, CurveLayout layout, CurveForecast forecast, int anchor, bool wide)
    {
        var any = false;
        for (var index = 0; index < forecast.Points.Count; index++)
        {
            if (High(forecast.Points[index], wide) is not { } high)
            {
                continue;
            }

            if (!any)
            {
                svg.Append("<path class=\"").Append(wide ? "curve-band-95" : "curve-band-80").Append("\" d=\"");
                if (anchor >= 0)
                {
                    To(svg, true, layout.X(picture.Points[anchor].Month), layout.Y(picture.Points[anchor].Value!.Value));
                }
            }

            To(svg, !any && anchor < 0, layout.X(forecast.Points[index].Month), layout.Y(high));
            any = true;
        }

        if (!any)
        {
            return;
        }

        for (var index = forecast.Points.Count - 1; index >= 0; index--)
        {
            if (High(forecast.Points[index], wide) is not null)
            {
                var point = forecast.Points[index];
                To(svg, false, layout.X(point.Month), layout.Y((wide ? point.Low95 : point.Low80) ?? point.Value));
            }
        }

        svg.Append("Z\"/>");
    }

    private static double? High(in CurveForecastPoint point, bool wide) => wide ? point.High95 : point.High80;

    private static void History(StringBuilder svg, CurvePicture picture, CurveLayout layout)
    {
        var open = false;
        for (var index = 1; index < picture.Points.Count; index++)
        {
            if (!layout.Joined(index - 1, index))
            {
                continue;
            }

            if (!open)
            {
                svg.Append("<path class=\"curve-line\" d=\"");
                open = true;
            }

            var (from, to) = (picture.Points[index - 1], picture.Points[index]);
            if (index == 1 || !layout.Joined(index - 2, index - 1))
            {
                To(svg, true, layout.X(from.Month), layout.Y(from.Value!.Value));
            }

            To(svg, false, layout.X(to.Month), layout.Y(to.Value!.Value));
        }

        if (open)
        {
            svg.Append("\"/>");
        }
    }

    private static void Dots(StringBuilder svg, CurvePicture picture, CurveLayout layout)
    {
        var all = picture.Points.Count <= MostDots;
        for (var index = 0; index < picture.Points.Count; index++)
        {
            var point = picture.Points[index];
            var x = layout.X(point.Month);
            if (!layout.HasValue(index))
            {
                if (point.Absence is { } absence)
                {
                    svg.Append("<g class=\"curve-absence\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" transform=\"translate(")
                        .Number(x - 6).Append(' ').Number(layout.GapY(index) - 6).Append(") scale(.75)\">").Append(StatusIcon.Lines(absence)).Append("</g>");
                }

                continue;
            }

            var alone = (index == 0 || !layout.Joined(index - 1, index)) && (index + 1 >= picture.Points.Count || !layout.Joined(index, index + 1));
            if (!all && !alone && index != layout.FirstIndex && index != layout.LastIndex && !point.IsProvisional && !point.IsRestated)
            {
                continue;
            }

            var y = layout.Y(point.Value!.Value);
            if (point.IsRestated)
            {
                Line(svg, "curve-restated", x, y - 9, x, y + 9);
            }

            var last = index == layout.LastIndex;
            svg.Append("<circle class=\"").Append(point.IsProvisional ? "curve-provisional" : "curve-dot").Append('"')
                .Attribute("cx", x).Attribute("cy", y).Attribute("r", last ? 4.5 : point.IsProvisional ? 3.5 : 3).Append("/>");
        }
    }

    private static void Labels(StringBuilder svg, CurvePicture picture, CurveLayout layout)
    {
        foreach (var leader in layout.Leaders)
        {
            Line(svg, "curve-leader", leader.X1, leader.Y1, leader.X2, leader.Y2);
        }

        foreach (var (x, y, up) in layout.Arrows)
        {
            Arrow(svg, "curve-beyond", x, y, up);
        }

        foreach (var label in layout.Labels)
        {
            if (label.Kind == CurveLabelKind.Wanted)
            {
                Arrow(svg, "curve-wanted-arrow", label.X - 9, label.Baseline - 4.5, picture.Wanted == WantedDirection.Up);
            }

            Text(svg, ClassOf(label.Kind), label.X, label.Baseline, label.Anchor, label.Text);
        }
    }

    private static void Tips(StringBuilder svg, CurvePicture picture, CurveLayout layout)
    {
        if (picture.Points.Count > MostTips)
        {
            return;
        }

        for (var index = 0; index < picture.Points.Count; index++)
        {
            var point = picture.Points[index];
            if (index == layout.LastIndex || point.Text.Length == 0)
            {
                continue;
            }

            var x = layout.X(point.Month);
            var from = index == 0 ? layout.Left : (layout.X(picture.Points[index - 1].Month) + x) / 2;
            var to = index + 1 == picture.Points.Count ? layout.Right : (layout.X(picture.Points[index + 1].Month) + x) / 2;
            var y = layout.HasValue(index) ? layout.Y(point.Value!.Value) : layout.GapY(index);
            svg.Append("<g class=\"curve-point\"><rect class=\"curve-hit\"").Attribute("x", from).Attribute("y", layout.Top)
                .Attribute("width", Math.Max(1, to - from)).Attribute("height", layout.Bottom - layout.Top).Append("/>");

            var tip = string.Concat(point.Text, " · ", point.Period);
            var half = TextWidth.Of(tip, CurveLayout.TextSize, bold: true) / 2;
            var middle = Math.Clamp(x, Math.Min(half, layout.Size.Width / 2), Math.Max(layout.Size.Width - half, layout.Size.Width / 2));
            Text(svg, "curve-tip", middle, y - 12 < layout.Top ? y + 22 : y - 12, TextAnchor.Middle, tip);
            svg.Append("</g>");
        }
    }

    private static string ClassOf(CurveLabelKind kind) => kind switch
    {
        CurveLabelKind.Unit => "curve-unit",
        CurveLabelKind.Wanted => "curve-target-text",
        CurveLabelKind.Last => "curve-label curve-last",
        CurveLabelKind.Target => "curve-label curve-target-text",
        CurveLabelKind.Benchmark => "curve-label curve-benchmark-text",
        CurveLabelKind.First or CurveLabelKind.LastPeriod or CurveLabelKind.Forecast => "curve-label",
        CurveLabelKind.Break or CurveLabelKind.Note => "curve-note",
        CurveLabelKind.Pin => "curve-pin-text",
        _ => "curve-text",
    };

    private static void Text(StringBuilder svg, string name, double x, double y, TextAnchor anchor, string words)
    {
        svg.Append("<text class=\"").Append(name).Append('"').Attribute("x", x).Attribute("y", y);
        if (anchor != TextAnchor.Start)
        {
            svg.Append(anchor == TextAnchor.End ? " text-anchor=\"end\"" : " text-anchor=\"middle\"");
        }

        svg.Append('>').Words(words).Append("</text>");
    }

    private static void Line(StringBuilder svg, string name, double x1, double y1, double x2, double y2) =>
        svg.Append("<line class=\"").Append(name).Append('"').Attribute("x1", x1).Attribute("y1", y1).Attribute("x2", x2).Attribute("y2", y2)
            .Append("/>");

    private static void Arrow(StringBuilder svg, string name, double x, double y, bool up)
    {
        var tip = up ? -5 : 5;
        svg.Append("<path class=\"").Append(name).Append("\" d=\"");
        To(svg, true, x, y - tip);
        To(svg, false, x, y + tip);
        To(svg, true, x - 3.5, y + tip * 0.3);
        To(svg, false, x, y + tip);
        To(svg, false, x + 3.5, y + tip * 0.3);
        svg.Append("\"/>");
    }

    private static void To(StringBuilder svg, bool move, double x, double y) => svg.Append(move ? 'M' : 'L').Number(x).Append(' ').Number(y);
}
