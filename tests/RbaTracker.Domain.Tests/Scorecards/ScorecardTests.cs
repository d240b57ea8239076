using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Scorecards;

namespace RbaTracker.Domain.Tests.Scorecards;

public sealed class ScorecardTests
{
    private static readonly ResultId Home = ResultId.New();
    private readonly Scorecard _scorecard = new(Sample.Code("council"), Sample.Text("Council scorecard"));

    [Fact]
    public void It_shows_its_lines_in_the_order_that_was_chosen()
    {
        _scorecard.Show([(Home, new CurveId(2)), (Home, new CurveId(1))]);
        _scorecard.Show([(Home, new CurveId(1)), (Home, new CurveId(2))]);

        Assert.Equal([new CurveId(1), new CurveId(2)], _scorecard.Lines.OrderBy(line => line.Order).Select(line => line.CurveId));
    }

    [Fact]
    public void A_measure_stands_once_under_a_result() =>
        Assert.Equal(
            Broken.ScorecardLineTwice,
            Assert.Throws<BrokenRuleException>(() => _scorecard.Show([(Home, new CurveId(1)), (Home, new CurveId(1))])).Rule);

    [Fact]
    public void It_fits_on_a_page() =>
        Assert.Equal(
            Broken.ScorecardTooLong,
            Assert.Throws<BrokenRuleException>(() => _scorecard.Show([.. Enumerable.Range(1, Scorecard.Most + 1).Select(i => (Home, new CurveId(i)))])).Rule);
}
