using System.Text;

namespace RbaTracker.Web.Shared.Curves;

/// <summary>
/// A curve of a row: 24 pixels high, the last dot in the colour of its status, the target as a hairline, no axis. It is hidden from
/// screen readers, because the row's sentence says the same.
/// </summary>
public static class Sparkline
{
    private const double Width = 120;
    private const double Height = 24;
    private const double Inset = 4;
    private const int Fewest = 5;
    private const int Most = 24;

    /// <summary>The drawing, or nothing for fewer than five values.</summary>
    /// <param name="values">In order of time, null where there is none; the last 24 are drawn.</param>
    /// <param name="toneClass">The class of the row's status: "status-good".</param>
    /// <param name="target">The target of the last period.</param>
    /// <param name="breakBefore">The index of the first value of the newest definition; the line stops before it.</param>
    public static string Write(IReadOnlyList<double?> values, string toneClass, double? target = null, int? breakBefore = null)
    {
        var svg = new StringBuilder(512);
        Write(svg, values, toneClass, target, breakBefore);
        return svg.ToString();
    }

    /// <inheritdoc cref="Write(IReadOnlyList{double?}, string, double?, int?)"/>
    public static void Write(StringBuilder svg, IReadOnlyList<double?> values, string toneClass, double? target = null, int? breakBefore = null)
    {
        ArgumentNullException.ThrowIfNull(svg);
        ArgumentNullException.ThrowIfNull(values);
        var (start, low, high, count) = (Math.Max(0, values.Count - Most), double.MaxValue, double.MinValue, 0);
        for (var index = start; index < values.Count; index++)
        {
            if (Known(values[index]) is { } value)
            {
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
                count++;
            }
        }

        if (count < Fewest)
        {
            return;
        }

        var (dataLow, dataHigh) = (low, high);
        if (Known(target) is { } wanted && wanted >= low - (high - low) && wanted <= high + (high - low))
        {
            (low, high) = (Math.Min(low, wanted), Math.Max(high, wanted));
        }

        svg.Append("<svg class=\"spark ").Words(toneClass).Append("\" viewBox=\"0 0 ").Number(Width).Append(' ').Number(Height)
            .Append("\" aria-hidden=\"true\" focusable=\"false\">");
        if (Known(target) is { } level)
        {
            var y = dataHigh > dataLow || level != dataLow ? Y(level, low, high) : Height / 2;
            svg.Append("<line class=\"spark-target\" x1=\"0\"").Attribute("y1", y).Attribute("x2", Width).Attribute("y2", y).Append("/>");
        }

        svg.Append("<path class=\"spark-line\" d=\"");
        var step = (Width - 2 * Inset) / Math.Max(1, values.Count - 1 - start);
        var (joined, lastX, lastY) = (false, 0.0, 0.0);
        for (var index = start; index < values.Count; index++)
        {
            joined &= index != breakBefore;
            if (Known(values[index]) is not { } value)
            {
                joined = false;
                continue;
            }

            (lastX, lastY) = (Inset + (index - start) * step, Y(value, low, high));
            svg.Append(joined ? 'L' : 'M').Number(lastX).Append(' ').Number(lastY);
            if (!joined)
            {
                svg.Append("h0");
            }

            joined = true;
        }

        svg.Append("\"/><circle class=\"spark-dot\"").Attribute("cx", lastX).Attribute("cy", lastY).Append(" r=\"3.5\"/></svg>");
    }

    private static double Y(double value, double low, double high) =>
        high > low ? Height - Inset - Math.Clamp((value / 2 - low / 2) / (high / 2 - low / 2), 0, 1) * (Height - 2 * Inset) : Height / 2;

    private static double? Known(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
