using RbaTracker.Statistics.ControlCharts;

namespace RbaTracker.Statistics.Tests.ControlCharts;

public class ZoneRulesTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        var found = ZoneRules.Of(Series.From(2018, [50, 56, 49, 55, 44.5]), 50, 2);

        Assert.Equal(
            [new ZoneFlag(ZoneRule.WesternElectric2, 2021), new ZoneFlag(ZoneRule.Nelson5, 2021)],
            found.Flags);
    }

    [Fact]
    public void The_reference_cases_agree()
    {
        var reference = ReferenceCases.Of("spc_rules.json");
        var compared = 0;
        foreach (var item in reference.Cases)
        {
            var id = item.GetProperty("id").GetString();
            var found = ZoneRules.Of(
                Series.From(1, ReferenceCases.Numbers(item.GetProperty("values"))),
                item.GetProperty("centre").GetDouble(),
                item.GetProperty("sigma").GetDouble());

            foreach (var expected in item.GetProperty("flags").EnumerateObject())
            {
                var rule = Enum.Parse<ZoneRule>(expected.Name.Replace("we", "WesternElectric", StringComparison.Ordinal), ignoreCase: true);
                var periods = string.Join(' ', found.Flags.Where(flag => flag.Rule == rule).Select(flag => flag.Period));
                var wanted = string.Join(' ', expected.Value.EnumerateArray().Select(at => at.GetInt32()));
                Assert.True(wanted == periods, $"{id} {rule}: expected [{wanted}], was [{periods}].");
                compared++;
            }
        }

        Assert.True(compared >= 96, $"{compared} lists of flags were compared.");
    }

    [Fact]
    public void Upside_down_or_in_another_unit_the_same_points_are_flagged()
    {
        var random = new Random(20260305);
        for (var round = 0; round < 200; round++)
        {
            int[] values = [.. Enumerable.Range(0, 40).Select(_ => random.Next(-4, 5))];
            var found = ZoneRules.Of(Series.From(1, [.. values.Select(value => (double?)value)]), 0, 1);

            Assert.Equal(found, ZoneRules.Of(Series.From(1, [.. values.Select(value => (double?)-value)]), 0, 1));
            Assert.Equal(found, ZoneRules.Of(Series.From(1, [.. values.Select(value => (double?)((8 * value) + 16))]), 16, 8));
        }
    }

    [Fact]
    public void A_value_on_a_line_is_not_beyond_it()
    {
        Assert.Empty(ZoneRules.Of(Series.From(1, [3, -3, 2, 2, -2, -2, 1, 1, 1, 1, 1]), 0, 1).Flags);
        Assert.Equal(3, ZoneRules.Of(Series.From(1, [0, 0, 3.01]), 0, 1).Flags[0].Period);
    }

    [Fact]
    public void Too_few_points_have_no_pattern()
    {
        Assert.Empty(ZoneRules.Of(Series.From(1, []), 0, 1).Flags);
        Assert.Empty(ZoneRules.Of(Series.From(1, [2.5]), 0, 1).Flags);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_standard_deviation_of_nothing_is_refused(double sigma)
    {
        Assert.Throws<ArgumentException>(nameof(sigma), () => ZoneRules.Of(Series.From(1, [1, 2]), 0, sigma));
        Assert.Throws<ArgumentException>("centre", () => ZoneRules.Of(Series.From(1, [1, 2]), double.NaN, 1));
    }
}
