using RbaTracker.Domain.People;

namespace RbaTracker.Domain.Tests.People;

public sealed class RolesTests
{
    [Fact]
    public void Each_duty_is_held_by_a_role() =>
        Assert.All(Enum.GetValues<Duty>(), duty => Assert.NotEmpty(Roles.HoldersOf(duty)));

    [Fact]
    public void Every_role_reads_the_staff_workspace() =>
        Assert.Equal(Enum.GetValues<Role>(), Roles.HoldersOf(Duty.ReadStaff));

    [Theory]
    [InlineData(Duty.EnterValues, Role.Contributor, Role.Approver)]
    [InlineData(Duty.ApproveValues, Role.Approver)]
    [InlineData(Duty.ReadGroups, Role.Contributor, Role.Approver, Role.EquityReviewer, Role.Publisher, Role.Administrator)]
    [InlineData(Duty.Publish, Role.Publisher)]
    [InlineData(Duty.EditRecords, Role.Publisher, Role.Administrator)]
    [InlineData(Duty.Administer, Role.Administrator)]
    public void A_duty_is_held_by_these_roles_and_no_other(Duty duty, params Role[] holders) =>
        Assert.Equal(holders, Roles.HoldersOf(duty));

    [Fact]
    public void Who_enters_does_not_publish_and_who_administers_does_not_approve()
    {
        Assert.DoesNotContain(Duty.Publish, Roles.DutiesOf(Role.Contributor));
        Assert.DoesNotContain(Duty.ApproveValues, Roles.DutiesOf(Role.Administrator));
    }
}
