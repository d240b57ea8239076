using System.Xml.Linq;
using RbaTracker.Web.Shared.Curves;

namespace RbaTracker.Web.Tests.Shared.Curves;

public class SparklineTests
{
    [Fact]
    public void Fewer_than_five_values_are_no_sparkline()
    {
        Assert.Equal("", Sparkline.Write([1, 2, null, 3, 4], "status-good"));
        Assert.NotEqual("", Sparkline.Write([1, 2, null, 3, 4, 5], "status-good"));
    }

    [Fact]
    public void The_last_dot_takes_the_colour_of_the_status_and_the_words_are_left_to_the_row()
    {
        var drawing = XElement.Parse(Sparkline.Write([1, 2, 3, 4, 5], "status-bad"));

        Assert.Equal("spark status-bad", drawing.Attribute("class")!.Value);
        Assert.Equal("true", drawing.Attribute("aria-hidden")!.Value);
        Assert.Equal("116", drawing.Elements("circle").Single().Attribute("cx")!.Value);
    }

    [Fact]
    public void Only_the_last_twenty_four_values_are_drawn()
    {
        var values = new double?[60];
        Array.Fill(values, 1);
        var path = XElement.Parse(Sparkline.Write(values, "status-good")).Elements("path").Single().Attribute("d")!.Value;

        Assert.Equal(24, path.Count(letter => letter is 'M' or 'L'));
    }

    [Fact]
    public void A_gap_and_a_break_part_the_line()
    {
        var gap = Sparkline.Write([1, 2, null, 3, 4, 5], "status-good");
        var seam = Sparkline.Write([1, 2, 3, 4, 5, 6], "status-good", breakBefore: 3);

        Assert.Equal(2, gap.Split('M').Length - 1);
        Assert.Equal(2, seam.Split('M').Length - 1);
    }

    [Fact]
    public void The_target_is_a_hairline_that_never_presses_the_curve_flat()
    {
        var near = XElement.Parse(Sparkline.Write([1, 2, 3, 4, 5], "status-good", target: 6));
        var far = XElement.Parse(Sparkline.Write([1, 2, 3, 4, 5], "status-good", target: 6000));

        Assert.Equal("4", near.Elements("line").Single().Attribute("y1")!.Value);
        Assert.NotEqual("4", near.Elements("circle").Single().Attribute("cy")!.Value);
        Assert.Equal("4", far.Elements("circle").Single().Attribute("cy")!.Value);
    }

    [Fact]
    public void Odd_values_are_drawn_without_a_fault()
    {
        foreach (var values in (double?[][])[[0, 0, 0, 0, 0], [double.NaN, 1, 2, 3, 4, 5], [double.MaxValue, double.MinValue, 0, 1, 2], [-1, -2, -3, -4, -5]])
        {
            foreach (var target in (double?[])[null, 0, double.MaxValue, double.NaN])
            {
                var svg = Sparkline.Write(values, "status-neutral", target);
                XElement.Parse(svg);
                Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
                Assert.DoesNotContain("style=", svg, StringComparison.Ordinal);
            }
        }
    }
}
