using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Tests.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Tests.Words;

public sealed class CodeTests
{
    [Theory]
    [InlineData("homeless-unsheltered")]
    [InlineData("a")]
    [InlineData("911-calls")]
    [InlineData("2026")]
    public void A_code_has_small_letters_digits_and_single_hyphens(string code)
    {
        Assert.Equal(code, Code.Of(code).Value);
        Assert.Equal(code, Code.Of(code).ToString());
        Assert.Equal(Code.Of(code), Code.Find(code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-home")]
    [InlineData("home-")]
    [InlineData("safe--home")]
    [InlineData("Home")]
    [InlineData("safe home")]
    [InlineData("safe_home")]
    [InlineData("señal")]
    [InlineData("home\n")]
    [InlineData("../etc")]
    [InlineData("٣")]
    public void Other_codes_are_refused_and_as_an_address_name_nothing(string code)
    {
        Assert.Equal([code], Refused.Because(Broken.CodeNotReadable, () => Code.Of(code)));
        Assert.Null(Code.Find(code));
    }

    [Fact]
    public void The_longest_code_has_80_letters()
    {
        Assert.Equal(80, Code.Of(new string('a', Code.MaxLength)).Value.Length);
        Refused.Because(Broken.CodeNotReadable, () => Code.Of(new string('a', Code.MaxLength + 1)));
        Assert.Null(Code.Find(null));
    }
}
