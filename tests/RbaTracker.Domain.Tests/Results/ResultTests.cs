using RbaTracker.Domain.Results;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Tests.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Tests.Results;

public sealed class ResultTests
{
    [Fact]
    public void A_result_is_a_condition_in_words_and_what_people_would_see()
    {
        var result = Sample.Result();
        Assert.Equal(("Everyone has a safe, stable home", "Nobody sleeps outside."), (result.Name.In("en"), result.Experience.In("en")));
        Assert.NotEqual(default, result.Id);
    }

    [Fact]
    public void A_result_has_a_name_in_English() =>
        Refused.Because(Broken.ResultNeedsName, () => new Result(Sample.Code(), Text.Of(null, "Hogar"), Text.None));

    [Fact]
    public void Its_name_has_200_letters_at_most_in_any_language() =>
        Assert.Equal([200], Refused.Because(Broken.NameTooLong, () => new Result(Sample.Code(), Text.Of("Home", new string('a', 201)), Text.None)));
}
