using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;

namespace RbaTracker.Domain.Tests.People;

public sealed class DelegationTests
{
    private static readonly PersonId Ana = PersonId.New();
    private static readonly PersonId Ben = PersonId.New();

    [Fact]
    public void It_holds_from_its_first_day_to_its_last()
    {
        var delegation = new Delegation(Ana, Ben, Sample.Today, Sample.Today.AddDays(7));

        Assert.False(delegation.HoldsOn(Sample.Today.AddDays(-1)));
        Assert.True(delegation.HoldsOn(Sample.Today.AddDays(7)));
        Assert.False(delegation.HoldsOn(Sample.Today.AddDays(8)));
    }

    [Fact]
    public void Nobody_stands_in_for_themselves_or_ends_before_they_begin()
    {
        Assert.Equal(Broken.DelegationToOneself, Assert.Throws<BrokenRuleException>(() => new Delegation(Ana, Ana, Sample.Today, Sample.Today)).Rule);
        Assert.Equal(
            Broken.DelegationEndsBeforeItBegins,
            Assert.Throws<BrokenRuleException>(() => new Delegation(Ana, Ben, Sample.Today, Sample.Today.AddDays(-1))).Rule);
    }
}
