using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Rules;

namespace RbaTracker.Domain.Tests.Curves;

public sealed class TargetsTests
{
    private readonly Curve _yearly = Sample.Curve(calendar: Sample.Calendar(Frequency.Yearly, yearStartMonth: 1), decimals: 0);
    private readonly Curve _quarterly = Sample.Curve(decimals: 0);

    // docs/methods/targets.md
    [Fact]
    public void A_path_goes_in_equal_steps_and_ends_exactly()
    {
        _yearly.AimAlong(Sample.Year(2025), 328, Sample.Year(2028), 200, Sample.Today);

        Assert.Equal([328m, 285.33m, 242.67m, 200m], _yearly.Targets.Select(target => target.Wanted));
        Assert.All(_yearly.Targets, target => Assert.Equal(TargetOrigin.Path, target.Origin));
    }

    [Fact]
    public void A_path_over_decided_targets_needs_a_reason_and_changes_nothing_without()
    {
        _yearly.Aim(Sample.Year(2025), 300, Sample.Today);

        var refusal = Assert.Throws<BrokenRuleException>(() => _yearly.AimAlong(Sample.Year(2025), 328, Sample.Year(2028), 200, Sample.Today));

        Assert.Equal(Broken.TargetRevisionNeedsReason, refusal.Rule);
        _yearly.AimAlong(Sample.Year(2025), 328, Sample.Year(2028), 200, Sample.Today, Sample.Text("The council's plan."));
        Assert.Equal(328, _yearly.TargetFor(Sample.Year(2025).StartMonth)!.Wanted);
        Assert.Equal(2, _yearly.TargetFor(Sample.Year(2025).StartMonth)!.Revision);
    }

    [Fact]
    public void A_path_ends_after_it_begins_and_not_in_another_century()
    {
        Assert.Equal(
            Broken.PathEndsBeforeItBegins,
            Assert.Throws<BrokenRuleException>(() => _yearly.AimAlong(Sample.Year(2028), 1, Sample.Year(2028), 2, Sample.Today)).Rule);
        Assert.Equal(
            Broken.PathTooLong,
            Assert.Throws<BrokenRuleException>(() => _yearly.AimAlong(Sample.Year(2028), 1, Sample.Year(2028 + Curve.MaxPath), 2, Sample.Today)).Rule);
    }

    // docs/methods/targets.md
    [Fact]
    public void A_years_target_is_spread_evenly_and_adds_up_exactly()
    {
        _quarterly.Phase(Sample.Quarter(2026, 3), 1000.5m, null, Sample.Today);

        Assert.Equal([250m, 250m, 250m, 250.5m], _quarterly.Targets.Select(target => target.Wanted));
        Assert.Equal([7, 10, 1, 4], _quarterly.Targets.Select(target => (target.StartMonth % 12) + 1));
    }

    // docs/methods/targets.md
    [Fact]
    public void A_years_target_keeps_last_years_shape()
    {
        _quarterly.Phase(Sample.Quarter(2026, 3), 1100, [100, 200, 300, 400], Sample.Today);

        Assert.Equal([110m, 220m, 330m, 440m], _quarterly.Targets.Select(target => target.Wanted));
    }

    [Fact]
    public void Only_what_adds_up_over_the_year_is_spread()
    {
        var stock = Sample.Curve(aggregation: Aggregation.Last);

        Assert.Equal(Broken.PhasingNeedsSum, Assert.Throws<BrokenRuleException>(() => stock.Phase(Sample.Quarter(2026, 3), 10, null, Sample.Today)).Rule);
        Assert.Equal(Broken.PhasingNeedsSum, Assert.Throws<BrokenRuleException>(() => _yearly.Phase(Sample.Year(2026), 10, null, Sample.Today)).Rule);
    }

    [Fact]
    public void Last_years_shape_needs_all_of_its_periods() =>
        Assert.Equal(
            Broken.PhasingNeedsLastYear,
            Assert.Throws<BrokenRuleException>(() => _quarterly.Phase(Sample.Quarter(2026, 3), 10, [1, 2, 3], Sample.Today)).Rule);
}
