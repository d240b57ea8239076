using RbaTracker.Domain.Curves;
using RbaTracker.Testing;
using RbaTracker.Web.Shared.Curves;

namespace RbaTracker.Web.Tests.Shared.Curves;

public class CurvePicturesTests
{
    private static PublishedTarget Target(int month, decimal wanted, TargetOrigin origin) => new(month, wanted, 1, Sample.Today, default!, origin);

    [Fact]
    public void A_target_that_is_decided_quarter_by_quarter_changes_in_a_step_between_two_quarters()
    {
        var path = CurvePictures.PathOf([Target(0, 90, TargetOrigin.Decided), Target(3, 90, TargetOrigin.Decided), Target(6, 95, TargetOrigin.Decided)], months: 3);

        Assert.Equal([new(0, 90), new(3, 90), new(4.5, 90), new(4.5, 95), new(6, 95)], path);
    }

    [Fact]
    public void A_target_on_its_way_to_an_end_runs_straight_and_so_does_one_over_periods_without()
    {
        Assert.Equal([new(0, 90), new(3, 92)], CurvePictures.PathOf([Target(0, 90, TargetOrigin.Decided), Target(3, 92, TargetOrigin.Path)], months: 3));
        Assert.Equal([new(0, 90), new(12, 92)], CurvePictures.PathOf([Target(0, 90, TargetOrigin.Decided), Target(12, 92, TargetOrigin.Decided)], months: 3));
    }
}
