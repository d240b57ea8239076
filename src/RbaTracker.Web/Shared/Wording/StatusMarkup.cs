using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using RbaTracker.Web.Shared.Icons;

namespace RbaTracker.Web.Shared.Wording;

/// <summary>A status as the pages draw it.</summary>
internal static class StatusMarkup
{
    /// <summary>Icon and word in the colour of the status.</summary>
    public static MarkupString Of(StatusMark mark, string word) =>
        new($"<span class=\"status {StatusIcon.ToneClass(mark)}\">{StatusIcon.Svg(mark)}<span>{HtmlEncoder.Default.Encode(word)}</span></span>");
}
