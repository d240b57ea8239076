using RbaTracker.Domain.City;

namespace RbaTracker.Domain.Tests.City;

public sealed class ContrastTests
{
    [Theory]
    [InlineData("#000000", 21)]
    [InlineData("#ffffff", 1)]
    [InlineData("#777777", 4.48)]
    [InlineData("#767676", 4.54)]
    [InlineData("#0a0a0a", 19.80)]
    [InlineData("#ff0000", 4.00)]
    [InlineData("#0000FF", 8.59)]
    public void The_contrast_on_white_is_that_of_WCAG(string colour, double expected) =>
        Assert.Equal(expected, Math.Round(Contrast.OnWhite(colour), 2));

    [Fact]
    public void On_paper_a_dark_colour_stands_out_less_than_on_white() =>
        Assert.True(Contrast.OnPaper("#14505f") < Contrast.OnWhite("#14505f"));

    [Fact]
    public void The_accent_that_a_city_begins_with_can_be_read() =>
        Assert.True(Contrast.OnPaper(CitySettings.DefaultAccent) >= CitySettings.LeastContrast);
}
