namespace RbaTracker.Web.Shared.Icons;

/// <summary>
/// Our own status icons: 16 pixels, one stroke weight, in the colour of the text beside them. Hidden from screen readers,
/// because the word stands beside them: <c>&lt;span class="status status-good"&gt;icon word&lt;/span&gt;</c>.
/// </summary>
public static class StatusIcon
{
    private const string Shield = "M8 1.4 13.6 3.3V7.6C13.6 11 11.3 13.3 8 14.6 4.7 13.3 2.4 11 2.4 7.6V3.3Z";
    private const string Circle = "<circle cx=\"8\" cy=\"8\" r=\"6.25\"/>";
    private const string Square = "<rect x=\"2.25\" y=\"2.25\" width=\"11.5\" height=\"11.5\" rx=\"1\"";
    private const string Dotted = "stroke-dasharray=\"0 2.6\" stroke-width=\"1.7\"";

    private static readonly string[] Drawn = DrawAll();

    /// <summary>The icon as SVG markup.</summary>
    public static string Svg(StatusMark mark) => Drawn[(int)mark];

    /// <summary>The class that colours icon and word.</summary>
    public static string ToneClass(StatusMark mark) => mark switch
    {
        StatusMark.Met or StatusMark.TurnedImproving or StatusMark.TurnedDeclineSlowed or StatusMark.Held => "status-good",
        StatusMark.Near or StatusMark.Close or StatusMark.Late => "status-near",
        StatusMark.Off or StatusMark.WorseThanForecast or StatusMark.Breached => "status-bad",
        _ => "status-neutral",
    };

    /// <summary>The lines of the icon alone, to be set into another drawing of ours.</summary>
    internal static string Lines(StatusMark mark) => mark switch
    {
        StatusMark.Met =>
            "<circle cx=\"8\" cy=\"8\" r=\"7\" fill=\"currentColor\" stroke=\"none\"/><path class=\"icon-cut\" d=\"m4.7 8.2 2.3 2.4 4.3-4.9\"/>",
        StatusMark.Near => Circle + "<path fill=\"currentColor\" stroke=\"none\" d=\"M8 1.75a6.25 6.25 0 0 0 0 12.5Z\"/>",
        StatusMark.Off => Circle + "<path d=\"m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2\"/>",
        StatusMark.NoTarget => "<path d=\"M2.5 8h11\"/>",
        StatusMark.NotDueYet => "<circle cx=\"8\" cy=\"8\" r=\"6.25\" stroke-dasharray=\"2.4 2.51\"/><circle cx=\"8\" cy=\"8\" r=\"1.5\" fill=\"currentColor\" stroke=\"none\"/>",
        StatusMark.NoData => "<path stroke-width=\"2.2\" d=\"M3 8h.01M8 8h.01M13 8h.01\"/>",
        StatusMark.TurnedImproving => $"<path {Dotted} d=\"M1.5 8h13\"/><path d=\"M1.5 11.5c4.5 1.8 6.3-.5 7.8-4C10.5 4.7 12 3 14.5 2.5\"/>",
        StatusMark.TurnedDeclineSlowed => $"<path {Dotted} d=\"m1.5 4.5 13 9.5\"/><path d=\"M1.5 2c3.5 3.7 6.5 5.5 13 5.5\"/>",
        StatusMark.NoClearDifference => $"<path {Dotted} d=\"M1.5 11h13\"/><path d=\"M1.5 7c2.2-2 4.3-2 6.5-.5s4.3 1.5 6.5-.5\"/>",
        StatusMark.WorseThanForecast => $"<path {Dotted} d=\"M1.5 5h13\"/><path d=\"M1.5 3.5C7 3.5 8 13 14.5 13.5\"/>",
        StatusMark.Held => $"<path fill=\"currentColor\" d=\"{Shield}\"/>",
        StatusMark.Close => "<path d=\"M6 2.1 8 5.5l2-3.4 3.6 1.2V7.6c0 3.4-2.3 5.7-5.6 7-3.3-1.3-5.6-3.6-5.6-7V3.3Z\"/>",
        StatusMark.Breached => "<path d=\"M6.5 1.9 2.4 3.3v4.3c0 3.1 1.9 5.3 4.1 6.5l1-3.6-2-2.5 2-2.8Zm3.5.1 3.6 1.3v4.3c0 3-1.7 5.1-4.1 6.4l.8-3.5-2-2.5 2-2.8Z\"/>",
        StatusMark.TooEarly => "<path d=\"M3.5 1.75h9M3.5 14.25h9M4.5 1.75c0 3 .8 4.4 3.5 6.25 2.7-1.85 3.5-3.25 3.5-6.25M4.5 14.25c0-3 .8-4.4 3.5-6.25 2.7 1.85 3.5 3.25 3.5 6.25\"/>",
        StatusMark.NotComparable => "<path d=\"m1.5 11.5 4-3M10.5 7.5l4-3M6.5 13V3M9.5 13V3\"/>",
        StatusMark.NoBaseline => $"<path d=\"m1.5 11 3-3 3 1.5\"/><path {Dotted} d=\"M10 8.5h4.5\"/>",
        StatusMark.Late => Circle + "<path d=\"M8 4.3V8l2.7 1.7\"/>",
        StatusMark.Suppressed => "<rect x=\"2.75\" y=\"7\" width=\"10.5\" height=\"7.25\" rx=\"1\" fill=\"currentColor\"/><path d=\"M5 7V4.8a3 3 0 0 1 6 0V7\"/>",
        StatusMark.NotCollected => Square + "/>",
        StatusMark.NotReleased => Square + " stroke-dasharray=\"2.2 2.4\"/>",
        StatusMark.NotApplicable => Square + "/><path d=\"m4.5 11.5 7-7\"/>",
        StatusMark.Provisional => "<circle cx=\"8\" cy=\"8\" r=\"3.5\"/><path d=\"M.75 8H4.5m7 0h3.75\"/>",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "A status without an icon."),
    };

    private static string[] DrawAll()
    {
        var marks = Enum.GetValues<StatusMark>();
        var drawn = new string[marks.Length];
        foreach (var mark in marks)
        {
            drawn[(int)mark] = SmallIcon.Draw(Lines(mark));
        }

        return drawn;
    }
}
