using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Tests.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Tests.Organisation;

public sealed class PositionTests
{
    private static readonly DateOnly First = new(2025, 1, 1);

    [Fact]
    public void A_position_stays_while_its_holders_change()
    {
        var position = Sample.Position();
        position.Hold(Sample.Contributor, First);
        position.Hold(null, First.AddMonths(6));
        position.Hold(Sample.Approver, First.AddMonths(8));

        Assert.Null(position.HolderOn(First.AddDays(-1)));
        Assert.Equal(Sample.Contributor, position.HolderOn(First));
        Assert.Equal(Sample.Contributor, position.HolderOn(First.AddMonths(6).AddDays(-1)));
        Assert.Null(position.HolderOn(First.AddMonths(6)));
        Assert.Equal(Sample.Approver, position.HolderOn(First.AddYears(5)));
        Assert.Equal(3, position.Holdings.Count);
    }

    [Fact]
    public void A_holding_comes_after_the_last_one()
    {
        var position = Sample.Position();
        position.Hold(Sample.Contributor, First);

        Refused.Because(Broken.HoldingNotLater, () => position.Hold(Sample.Approver, First));
        Assert.Equal(Sample.Contributor, position.HolderOn(First));
    }

    [Fact]
    public void A_position_has_a_title_of_200_letters_at_most()
    {
        Refused.Because(Broken.PositionNeedsTitle, () => new Position(Text.None, OrganisationUnitId.New()));
        Refused.Because(Broken.NameTooLong, () => new Position(Sample.Text(new string('a', 201)), OrganisationUnitId.New()));
    }
}
