using RbaTracker.Domain.Indicators;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Tests.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Tests.Indicators;

public sealed class IndicatorTests
{
    private static readonly ResultId Home = ResultId.New();

    [Fact]
    public void An_indicator_may_stand_under_several_results_once_under_each()
    {
        var health = ResultId.New();
        var indicator = Make(results: [Home, health, Home]);
        Assert.Equal([(indicator.Id, Home), (indicator.Id, health)], indicator.Results.Select(one => (one.IndicatorId, one.ResultId)));
    }

    [Fact]
    public void An_indicator_helps_quantify_a_result() => Refused.Because(Broken.IndicatorNeedsResult, () => Make(results: []));

    [Fact]
    public void An_indicator_has_a_name_and_a_sentence_that_a_resident_understands()
    {
        Refused.Because(Broken.MeasureNeedsName, () => Make(name: Text.None));
        Refused.Because(Broken.NameTooLong, () => Make(name: Sample.Text(new string('a', 201))));
        Refused.Because(Broken.MeasureNeedsDescription, () => Make(description: Text.None));
        Assert.Equal([500], Refused.Because(Broken.DescriptionTooLong, () => Make(description: Sample.Text(new string('a', 501)))));
    }

    private static Indicator Make(Text? name = null, Text? description = null, IReadOnlyCollection<ResultId>? results = null) =>
        new(Sample.Code(), name ?? Sample.Text(), description ?? Sample.Text(), OrganisationUnitId.New(), Sample.Curve(), results ?? [Home]);
}
