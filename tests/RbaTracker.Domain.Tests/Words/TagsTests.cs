using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Tests.Words;

public sealed class TagsTests
{
    [Fact]
    public void Tags_are_in_lower_case_and_in_order_and_none_twice() =>
        Assert.Equal("climate, equity", Tags.Of(" Equity, climate ,, equity").ToString());

    [Fact]
    public void The_same_tags_are_equal() => Assert.Equal(Tags.Of("a, b"), Tags.Of("b,A"));

    [Fact]
    public void Too_many_and_too_long_tags_are_refused()
    {
        Assert.Equal(Broken.TooManyTags, Assert.Throws<BrokenRuleException>(() => Tags.Of(string.Join(',', Enumerable.Range(0, Tags.Most + 1)))).Rule);
        Assert.Equal(Broken.TagTooLong, Assert.Throws<BrokenRuleException>(() => Tags.Of(new string('a', Tags.MaxLength + 1))).Rule);
    }
}
