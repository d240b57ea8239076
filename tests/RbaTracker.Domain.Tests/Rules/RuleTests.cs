using RbaTracker.Domain.Rules;

namespace RbaTracker.Domain.Tests.Rules;

public sealed class RuleTests
{
    [Fact]
    public void A_rule_that_holds_says_nothing() => Rule.Require(holds: true, Broken.CodeTaken);

    [Fact]
    public void A_broken_rule_carries_its_key_and_what_its_sentence_names()
    {
        var named = Refused.Because(Broken.NameTooLong, () => Rule.Require(holds: false, Broken.NameTooLong, 200, "x"));
        Assert.Equal([200, "x"], named);
    }
}
