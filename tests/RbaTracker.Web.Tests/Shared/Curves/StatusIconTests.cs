using System.Xml.Linq;
using RbaTracker.Web.Shared.Icons;

namespace RbaTracker.Web.Tests.Shared.Curves;

public class StatusIconTests
{
    [Fact]
    public void Every_status_has_a_shape_of_its_own_that_no_colour_is_needed_for()
    {
        var shapes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mark in Enum.GetValues<StatusMark>())
        {
            var icon = StatusIcon.Svg(mark);
            var drawing = XElement.Parse(icon);
            Assert.True(shapes.Add(icon), $"{mark} looks like another status.");
            Assert.Equal("true", drawing.Attribute("aria-hidden")!.Value);
            Assert.Equal("0 0 16 16", drawing.Attribute("viewBox")!.Value);
            Assert.DoesNotContain("style", icon, StringComparison.Ordinal);
            Assert.DoesNotContain('#', icon);
        }
    }

    [Fact]
    public void A_slowed_decline_is_good_news_in_colour_too()
    {
        Assert.Equal("status-good", StatusIcon.ToneClass(StatusMark.TurnedImproving));
        Assert.Equal("status-good", StatusIcon.ToneClass(StatusMark.TurnedDeclineSlowed));
        Assert.Equal("status-neutral", StatusIcon.ToneClass(StatusMark.NoClearDifference));
        Assert.Equal("status-neutral", StatusIcon.ToneClass(StatusMark.NoTarget));
    }
}
