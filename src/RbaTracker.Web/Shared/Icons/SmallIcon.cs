namespace RbaTracker.Web.Shared.Icons;

/// <summary>The few other icons: the direction of a number, a fault in a form, and the mark of the product.</summary>
public static class SmallIcon
{
    /// <summary>The number went up. The word beside it says whether that is good.</summary>
    public static string Up { get; } = Draw("<path d=\"M8 14V2.5M3.5 7 8 2.5 12.5 7\"/>");

    /// <summary>The number went down.</summary>
    public static string Down { get; } = Draw("<path d=\"M8 2v11.5M3.5 9 8 13.5 12.5 9\"/>");

    /// <summary>The number stayed.</summary>
    public static string Level { get; } = Draw("<path d=\"M2 8h11.5M9 3.5 13.5 8 9 12.5\"/>");

    /// <summary>A fault: beside the words of a field's error.</summary>
    public static string Fault { get; } =
        Draw("<path fill=\"currentColor\" d=\"M8 1.5 15 14H1Z\"/><path class=\"icon-cut\" d=\"M8 6v3.5M8 11.9v.01\"/>");

    /// <summary>The product's mark: a curve that bends through the dotted line of its forecast. It takes the text's colour.</summary>
    public static string ProductMark { get; } =
        "<svg class=\"mark\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\">" +
        "<path stroke-width=\"3\" d=\"M2.5 4 8 9.5c4 4 8.5 2.5 13.5-6.5\"/><path stroke-width=\"2.8\" d=\"M12.6 15.2h.01M16.2 18.6h.01M19.8 22h.01\"/></svg>";

    internal static string Draw(string lines) =>
        "<svg class=\"icon\" viewBox=\"0 0 16 16\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\" focusable=\"false\">" +
        lines + "</svg>";
}
