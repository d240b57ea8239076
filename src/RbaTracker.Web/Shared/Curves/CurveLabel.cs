namespace RbaTracker.Web.Shared.Curves;

/// <summary>What a label is; the earlier ones are placed first and the later ones give way.</summary>
internal enum CurveLabelKind
{
    Unit,
    Wanted,
    ValueTick,
    TimeTick,
    Pin,
    Break,
    Note,
    Last,
    LastPeriod,
    Target,
    Forecast,
    First,
    Benchmark,
}

/// <summary>From where a text runs.</summary>
internal enum TextAnchor
{
    Start,
    Middle,
    End,
}

/// <summary>A line of text in its place, with the box that it covers.</summary>
internal readonly record struct CurveLabel(
    CurveLabelKind Kind,
    string Text,
    double X,
    double Baseline,
    TextAnchor Anchor,
    Box Box);

/// <summary>A rectangle of the drawing.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public bool Overlaps(in Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public Box Grow(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    public Box Down(double by) => new(Left, Top + by, Right, Bottom + by);

    /// <summary>Whether a straight line runs through the rectangle.</summary>
    public bool Meets(in Stroke stroke)
    {
        var (x1, y1, x2, y2) = (stroke.X1, stroke.Y1, stroke.X2, stroke.Y2);
        if (Math.Max(x1, x2) < Left || Math.Min(x1, x2) > Right || Math.Max(y1, y2) < Top || Math.Min(y1, y2) > Bottom)
        {
            return false;
        }

        var (a, b) = (y2 - y1, x1 - x2);
        var c = -(a * x1 + b * y1);
        var (p, q, r, s) = (a * Left + b * Top + c, a * Right + b * Top + c, a * Left + b * Bottom + c, a * Right + b * Bottom + c);
        return !((p > 0 && q > 0 && r > 0 && s > 0) || (p < 0 && q < 0 && r < 0 && s < 0));
    }
}

/// <summary>A straight piece of a drawn line, and how much a label on it would hurt.</summary>
internal readonly record struct Stroke(double X1, double Y1, double X2, double Y2, int Weight);
