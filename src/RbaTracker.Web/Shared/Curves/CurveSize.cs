namespace RbaTracker.Web.Shared.Curves;

/// <summary>A width that a curve is laid out for. A page emits both, and the style sheet shows the one that fits.</summary>
public sealed record CurveSize
{
    private CurveSize(string name, double width, double height)
    {
        (Name, Width, Height) = (name, width, height);
    }

    /// <summary>A column of text and print: labels stand in a margin at the right.</summary>
    public static CurveSize Wide { get; } = new("wide", 760, 360) { LabelsInMargin = true };

    /// <summary>A phone: labels stand inside, above and below their lines.</summary>
    public static CurveSize Narrow { get; } = new("narrow", 358, 300);

    /// <summary>The end of the class and of the ids: "wide".</summary>
    public string Name { get; }

    /// <summary>In drawing units, which are pixels where it is not scaled.</summary>
    public double Width { get; }

    /// <summary>In drawing units.</summary>
    public double Height { get; }

    internal bool LabelsInMargin { get; private init; }
}
