using RbaTracker.Domain.City;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Tests.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Tests.City;

public sealed class CitySettingsTests
{
    private readonly CitySettings _city = new(Sample.Text("Laurel Ridge"));

    [Fact]
    public void A_city_begins_with_a_fiscal_year_from_July_and_strict_approval()
    {
        Assert.Equal((7, 7), (_city.FiscalYearStart, _city.Fiscal.StartMonth));
        Assert.Equal((false, false, LabelTable.Empty), (_city.OwnApprovalAllowed, _city.IsDemonstration, _city.Labels));
        Assert.Equal(CitySettings.TheOne, _city.Id);
    }

    [Fact]
    public void A_city_and_its_product_have_names()
    {
        Refused.Because(Broken.CityNeedsName, () => new CitySettings(Text.None));
        Refused.Because(Broken.CityNeedsName, () => _city.Name(Text.None, Sample.Text(), CitySettings.DefaultAccent));
        Refused.Because(Broken.ProductNeedsName, () => _city.Name(Sample.Text(), Text.None, CitySettings.DefaultAccent));
        Assert.Equal("Laurel Ridge", _city.CityName.In("en"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("teal")]
    [InlineData("#fff")]
    [InlineData("#14505")]
    [InlineData("#14505g")]
    [InlineData("14505f")]
    [InlineData(" #14505f")]
    [InlineData("#14505f\n")]
    [InlineData("#14505f;}")]
    public void An_accent_is_a_colour_of_six_digits(string accent) =>
        Assert.Equal([accent], Refused.Because(Broken.AccentNotReadable, () => _city.Name(Sample.Text(), Sample.Text(), accent)));

    [Theory]
    [InlineData("#ffffff")]
    [InlineData("#777777")]
    [InlineData("#ffd400")]
    [InlineData("#767676")]
    public void An_accent_too_pale_to_read_is_refused_with_its_contrast(string accent)
    {
        var named = Refused.Because(Broken.AccentTooPale, () => _city.Name(Sample.Text(), Sample.Text(), accent));

        Assert.Equal(CitySettings.LeastContrast, named[1]);
        Assert.Equal(CitySettings.DefaultAccent, _city.Accent);
    }

    [Theory]
    [InlineData("#14505f")]
    [InlineData("#000000")]
    [InlineData("#8B0000")]
    public void An_accent_that_can_be_read_is_taken(string accent)
    {
        _city.Name(Sample.Text("Laurel Ridge"), Sample.Text("Ridge results"), accent);
        Assert.Equal((accent, "Ridge results"), (_city.Accent, _city.ProductName.In("en")));
    }

    [Fact]
    public void The_words_of_a_city_are_its_own()
    {
        var outcome = new LabelTable(new Dictionary<Word, Label> { [Word.Result] = new(Sample.Text("Outcome"), Sample.Text("Outcomes")) });

        _city.Label(outcome);
        _city.AllowOwnApproval(true);
        _city.MarkAsDemonstration();

        Assert.Equal("Outcomes", _city.Labels.Own[Word.Result].Many.In("en"));
        Assert.True(_city.OwnApprovalAllowed && _city.IsDemonstration);
    }
}
