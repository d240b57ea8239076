using RbaTracker.Web.Shared.Curves;

namespace RbaTracker.Web.Tests.Shared.Curves;

public class CurveLayoutTests
{
    public static TheoryData<string> Sizes => ["wide", "narrow"];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void No_two_labels_meet_in_five_hundred_pictures(string size)
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var labels = CurveLayout.Of(Pictures.Random(seed), Size(size)).Labels;
            for (var one = 0; one < labels.Count; one++)
            {
                for (var other = one + 1; other < labels.Count; other++)
                {
                    Assert.False(labels[one].Box.Overlaps(labels[other].Box), $"Picture {seed}: {labels[one]} meets {labels[other]}.");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_label_stays_inside_the_drawing(string size)
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var layout = CurveLayout.Of(Pictures.Random(seed), Size(size));
            foreach (var label in layout.Labels)
            {
                var inside = label.Box.Left >= -0.5 && label.Box.Top >= -0.5 && label.Box.Right <= layout.Size.Width + 0.5 && label.Box.Bottom <= layout.Size.Height + 0.5;
                Assert.True(inside, $"Picture {seed}: {label} leaves the drawing.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_last_value_is_always_named_whatever_else_gives_way(string size)
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var layout = CurveLayout.Of(Pictures.Random(seed), Size(size));
            Assert.Equal(layout.LastIndex >= 0, Has(layout, CurveLabelKind.Last));
            Assert.Equal(layout.LastIndex >= 0, Has(layout, CurveLabelKind.LastPeriod));
        }
    }

    [Fact]
    public void A_gridline_stands_on_a_round_number_and_there_are_five_at_most()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var axis = CurveLayout.Of(Pictures.Random(seed), CurveSize.Wide).Axis;
            var power = Math.Pow(10, Math.Floor(Math.Log10(axis.Step) + 1e-9));
            Assert.InRange(axis.Lines, 1, 5);
            Assert.Contains(Math.Round(axis.Step / power, 6), (double[])[1, 2, 2.5, 5]);
        }
    }

    [Fact]
    public void Whole_numbers_get_whole_gridlines()
    {
        var axis = ValueAxis.Of(Pictures.Of(1, 2, 1, 2) with { SmallestStep = 1 });

        Assert.Equal(1, axis.Step);
    }

    [Fact]
    public void A_count_starts_at_zero()
    {
        var axis = ValueAxis.Of(Pictures.Of(900, 940, 960) with { StartsAtZero = true });

        Assert.Equal(0, axis.Low);
        Assert.False(axis.IsCut);
    }

    [Fact]
    public void An_axis_that_leaves_out_zero_says_so()
    {
        var cut = Pictures.Of(83, 84, 88) with { CutAxisNote = tick => "starts at " + tick };

        Assert.Equal("starts at 82", Only(CurveLayout.Of(cut, CurveSize.Wide), CurveLabelKind.Note).Text);
        Assert.False(Has(CurveLayout.Of(cut with { StartsAtZero = true }, CurveSize.Wide), CurveLabelKind.Note));
    }

    [Fact]
    public void A_target_near_the_curve_stretches_the_axis()
    {
        var axis = ValueAxis.Of(Pictures.Of(60, 62, 66) with { Targets = [CurveReference.Level("Target 72", 72)] });

        Assert.True(axis.High >= 72);
    }

    [Fact]
    public void A_target_far_away_is_named_at_the_edge_and_does_not_press_the_curve_flat()
    {
        var layout = CurveLayout.Of(Pictures.Of(60, 62, 66) with { Targets = [CurveReference.Level("Target 5,000", 5000)] }, CurveSize.Wide);

        Assert.True(layout.Axis.High < 100);
        Assert.True(Assert.Single(layout.Arrows).Up);
        Assert.True(Has(layout, CurveLabelKind.Target));
    }

    [Fact]
    public void A_moved_label_is_tied_to_its_line()
    {
        var crowd = Pictures.Of(60, 62, 66) with { Targets = [CurveReference.Level("Target 66", 66)], Benchmarks = [CurveReference.Level("Peers 66", 66.1)] };

        Assert.NotEmpty(CurveLayout.Of(crowd, CurveSize.Wide).Leaders);
    }

    [Fact]
    public void Labels_of_the_time_axis_are_left_out_evenly()
    {
        var months = new double?[60];
        Array.Fill(months, 5);
        var ticks = CurveLayout.Of(Pictures.Of(months), CurveSize.Narrow).Labels.Where(label => label.Kind == CurveLabelKind.TimeTick).Select(label => label.X).ToList();

        Assert.InRange(ticks.Count, 2, 10);
        for (var index = 3; index < ticks.Count; index++)
        {
            Assert.Equal(ticks[index - 2] - ticks[index - 1], ticks[index - 1] - ticks[index], 1);
        }
    }

    [Fact]
    public void Words_are_as_wide_as_the_font_says()
    {
        Assert.Equal(13 * 0.00102 * (612 + 407 + 596), TextWidth.Of("012", 13), 6);
        Assert.True(TextWidth.Of("Año", 13, bold: true) > TextWidth.Of("Año", 13));
        Assert.Equal("Promedio…", TextWidth.Fit("Promedio de ciudades", 13, 80));
    }

    [Fact]
    public void Long_words_are_set_in_even_lines()
    {
        var lines = new List<string>();
        TextWidth.Wrap("if nothing changes: 47 days", 13, 150, 3, lines);

        Assert.Equal(["if nothing", "changes: 47 days"], lines);
    }

    private static CurveSize Size(string name) => name == "wide" ? CurveSize.Wide : CurveSize.Narrow;

    private static bool Has(CurveLayout layout, CurveLabelKind kind) => layout.Labels.Any(label => label.Kind == kind);

    private static CurveLabel Only(CurveLayout layout, CurveLabelKind kind) => Assert.Single(layout.Labels, label => label.Kind == kind);
}
