using System.Globalization;
using System.Text;
using System.Xml.Linq;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shared.Icons;

namespace RbaTracker.Web.Tests.Shared.Curves;

public class CurveSvgTests
{
    [Fact]
    public void Five_hundred_pictures_are_well_formed_and_bring_no_style_of_their_own()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            foreach (var size in (CurveSize[])[CurveSize.Wide, CurveSize.Narrow])
            {
                Check(CurveSvg.Write(Pictures.Random(seed), size));
            }
        }
    }

    public static TheoryData<string, double?[]> Odd => new()
    {
        { "no points", [] },
        { "one point", [5] },
        { "no values", [null, null, null] },
        { "all equal", [7, 7, 7, 7] },
        { "all zero", [0, 0, 0] },
        { "negative", [-12.5, -3, 4, -2] },
        { "huge", [1e300, -1e300, double.MaxValue] },
        { "tiny", [1e-300, 2e-300, double.Epsilon] },
        { "close together far from zero", [1e15, 1e15 + 0.125, 1e15] },
        { "not numbers", [double.NaN, 3, double.PositiveInfinity, 4, double.NegativeInfinity] },
        { "gaps at both ends", [null, 3, null, 4, null] },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public void Odd_values_are_drawn_without_a_fault(string what, double?[] values)
    {
        foreach (var fromZero in (bool[])[true, false])
        {
            var picture = Pictures.Of(values) with { StartsAtZero = fromZero, Title = what, Targets = [CurveReference.Level("Target 5", 5), new CurveReference("Path", [])] };
            Check(CurveSvg.Write(picture, CurveSize.Wide));
            Check(CurveSvg.Write(picture, CurveSize.Narrow));
        }
    }

    [Fact]
    public void A_curve_without_points_shows_its_frame_and_no_numbers()
    {
        var svg = CurveSvg.Write(Pictures.Of(), CurveSize.Wide);

        Assert.Contains("curve-axis", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("curve-text", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("curve-dot", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_points_are_dots_and_many_are_a_line()
    {
        var few = new double?[24];
        var many = new double?[25];
        Array.Fill(few, 3);
        Array.Fill(many, 3);

        Assert.Equal(24, Elements(Pictures.Of(few), "curve-dot").Count);
        Assert.Equal(2, Elements(Pictures.Of(many), "curve-dot").Count);
    }

    [Fact]
    public void The_first_and_the_last_value_are_named_and_the_last_with_its_period()
    {
        var picture = Pictures.Of(65, 116, 232, 328);

        Assert.Equal("328", Assert.Single(Elements(picture, "curve-last")).Value);
        Assert.Equal(["328", "Jan 2021", "65"], Elements(picture, "curve-label").Select(label => label.Value));
    }

    [Fact]
    public void A_break_parts_the_line_and_is_noted_below_the_axis()
    {
        var whole = Pictures.Of(65, 116, 232, 328);
        var parted = whole with { Breaks = [new CurveBreak(Pictures.Month(2020), "counted over two nights")] };

        Assert.Equal(1, Strokes(whole));
        Assert.Equal(2, Strokes(parted));
        Assert.Equal("counted over two nights", Assert.Single(Elements(parted, "curve-note")).Value);
    }

    [Fact]
    public void A_suppressed_period_is_a_gap_with_the_lock_and_shows_no_value()
    {
        var points = Pictures.Years(2018, 31, 33, null, 36, 38);
        points[2] = points[2] with { Absence = StatusMark.Suppressed, Text = "Suppressed" };
        var picture = Pictures.Of() with { Points = points };

        Assert.Equal(2, Strokes(picture));
        Assert.Equal(4, Elements(picture, "curve-dot").Count);
        Assert.Contains(StatusIcon.Lines(StatusMark.Suppressed), CurveSvg.Write(picture, CurveSize.Wide), StringComparison.Ordinal);
    }

    [Fact]
    public void A_provisional_value_is_a_hollow_dot_and_a_restated_one_carries_a_tick()
    {
        var points = Pictures.Years(2018, 31, 33, 36);
        points[1] = points[1] with { IsRestated = true };
        points[2] = points[2] with { IsProvisional = true };
        var picture = Pictures.Of() with { Points = points };

        Assert.Single(Elements(picture, "curve-provisional"));
        Assert.Single(Elements(picture, "curve-restated"));
        Assert.Equal(2, Elements(picture, "curve-dot").Count);
    }

    [Fact]
    public void A_forecast_is_dashed_from_the_last_point_before_it_with_its_bands_behind()
    {
        var picture = Pictures.Of(31, 33, 36) with
        {
            Forecast = new CurveForecast("if nothing changes: 41", [new(Pictures.Month(2021), 38, 36, 40, 34, 42), new(Pictures.Month(2022), 41, 38, 44, 35, 47)]),
        };
        var last = Elements(picture, "curve-dot")[^1];

        Assert.StartsWith($"M{last.Attribute("cx")!.Value} {last.Attribute("cy")!.Value}L", Assert.Single(Elements(picture, "curve-forecast")).Attribute("d")!.Value, StringComparison.Ordinal);
        Assert.Single(Elements(picture, "curve-band-80"));
        Assert.Single(Elements(picture, "curve-band-95"));
        Assert.Contains("if nothing", CurveSvg.Write(picture, CurveSize.Narrow), StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_is_pinned_to_the_time_axis()
    {
        var picture = Pictures.Of(31, 33, 36) with { Pins = [new CurvePin(Pictures.Month(2019, 6), "A"), new CurvePin(Pictures.Month(2019, 7), "B"), new CurvePin(Pictures.Month(2050), "C")] };

        Assert.Equal(["A", "B"], Elements(picture, "curve-pin-text").Select(pin => pin.Value));
    }

    [Fact]
    public void Every_other_value_shows_under_the_pointer()
    {
        var tips = Elements(Pictures.Of(31, 33, null, 36), "curve-tip");

        Assert.Equal(["31 · Jan 2018", "33 · Jan 2019", "Not collected · Jan 2020"], tips.Select(tip => tip.Value));
    }

    [Fact]
    public void What_it_says_is_handed_in_or_titled()
    {
        var titled = XElement.Parse(CurveSvg.Write(Pictures.Of(1, 2), CurveSize.Wide));
        var labelled = XElement.Parse(CurveSvg.Write(Pictures.Of(1, 2) with { LabelledBy = "name sentence" }, CurveSize.Wide));

        Assert.Equal("img", titled.Attribute("role")!.Value);
        Assert.Equal(titled.Attribute("aria-labelledby")!.Value, titled.Elements().First().Attribute("id")!.Value);
        Assert.Equal("name sentence", labelled.Attribute("aria-labelledby")!.Value);
    }

    [Fact]
    public void Both_sizes_on_one_page_share_no_id()
    {
        var both = XElement.Parse("<div>" + CurveSvg.Write(Pictures.Of(1, 2)) + "</div>");
        var ids = both.Descendants().Attributes("id").Select(id => id.Value).ToList();

        Assert.Equal(2, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void Words_are_escaped_and_what_XML_cannot_hold_is_left_out()
    {
        var svg = CurveSvg.Write(Pictures.Of(1, 2) with { Unit = "R&D <b>\"x\"</b>\u0001\uD800", Title = "<script>" }, CurveSize.Wide);

        Assert.Contains("R&amp;D &lt;b&gt;&quot;x&quot;&lt;/b&gt; <", svg, StringComparison.Ordinal);
        Check(svg);
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void The_drawing_is_the_same_whatever_the_culture(string culture)
    {
        var picture = Pictures.Of(-12.5, 4.25, 1e6, -7);
        var before = CultureInfo.CurrentCulture;
        var plain = CurveSvg.Write(picture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(plain, CurveSvg.Write(picture));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void It_is_written_at_the_end_of_what_is_there()
    {
        var page = new StringBuilder("<p>");
        CurveSvg.Write(page, Pictures.Of(1, 2), CurveSize.Narrow);

        Assert.Equal("<p>" + CurveSvg.Write(Pictures.Of(1, 2), CurveSize.Narrow), page.ToString());
    }

    [Fact]
    public void Twenty_points_cost_little_memory()
    {
        var values = new double?[20];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = index * index % 7;
        }

        var picture = Pictures.Of(values);
        var page = new StringBuilder(64 * 1024);
        CurveSvg.Write(page, picture, CurveSize.Wide);
        page.Clear();

        var before = GC.GetAllocatedBytesForCurrentThread();
        CurveSvg.Write(page, picture, CurveSize.Wide);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40_000);
    }

    private static void Check(string svg)
    {
        var drawing = XElement.Parse(svg);
        Assert.Equal("svg", drawing.Name.LocalName);
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", svg, StringComparison.Ordinal);
        Assert.Empty(drawing.DescendantsAndSelf().Attributes("style"));
        Assert.DoesNotContain(drawing.Descendants(), element => element.Name.LocalName is "style" or "script");
    }

    private static int Strokes(CurvePicture picture) => Assert.Single(Elements(picture, "curve-line")).Attribute("d")!.Value.Count(letter => letter == 'M');

    private static List<XElement> Elements(CurvePicture picture, string name) =>
        [.. XElement.Parse(CurveSvg.Write(picture, CurveSize.Wide)).Descendants().Where(element => ((string?)element.Attribute("class") ?? "").Split(' ').Contains(name))];
}
