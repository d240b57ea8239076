using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Tests.Words;

public sealed class RetirementTests
{
    private static readonly Retirement ForAnother = new(Sample.Today, Sample.Code("another"), Sample.Text("It was merged."));

    [Fact]
    public void A_retirement_can_be_taken_back_and_only_where_there_is_one()
    {
        var result = Sample.Result();
        Assert.Equal(Broken.NotRetired, Assert.Throws<BrokenRuleException>(() => result.Retire(null)).Rule);

        result.Retire(ForAnother);
        result.Retire(null);

        Assert.Null(result.Retirement);
    }

    [Fact]
    public void A_retired_result_says_since_when_and_what_came_in_its_place()
    {
        var result = Sample.Result();

        result.Retire(ForAnother);

        Assert.Equal(ForAnother, result.Retirement);
    }

    [Fact]
    public void Nothing_is_retired_twice()
    {
        var result = Sample.Result();
        result.Retire(ForAnother);

        Assert.Equal(Broken.RetiredAlready, Assert.Throws<BrokenRuleException>(() => result.Retire(ForAnother)).Rule);
    }

    [Fact]
    public void Nothing_replaces_itself()
    {
        var result = Sample.Result("another");

        Assert.Equal(Broken.ReplacedByItself, Assert.Throws<BrokenRuleException>(() => result.Retire(ForAnother)).Rule);
    }

    [Fact]
    public void A_retirement_says_why() =>
        Assert.Equal(
            Broken.RetirementNeedsReason,
            Assert.Throws<BrokenRuleException>(() => Sample.Measure().Retire(ForAnother with { Reason = Text.None })).Rule);
}
