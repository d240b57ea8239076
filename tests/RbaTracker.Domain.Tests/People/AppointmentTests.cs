using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Tests.Rules;

namespace RbaTracker.Domain.Tests.People;

public sealed class AppointmentTests
{
    private static readonly DateOnly From = new(2026, 1, 1);
    private static readonly DateOnly Until = new(2026, 6, 30);

    [Fact]
    public void It_holds_from_its_first_to_its_last_day()
    {
        var appointment = new Appointment(Sample.Contributor, Role.Contributor, unit: null, From, Until);

        Assert.False(appointment.HoldsOn(From.AddDays(-1)));
        Assert.True(appointment.HoldsOn(From));
        Assert.True(appointment.HoldsOn(Until));
        Assert.False(appointment.HoldsOn(Until.AddDays(1)));
    }

    [Fact]
    public void Without_a_last_day_it_holds_until_it_is_ended()
    {
        var appointment = new Appointment(Sample.Contributor, Role.Contributor, unit: null, From);
        Assert.True(appointment.HoldsOn(DateOnly.MaxValue));

        appointment.EndOn(Until);
        Assert.False(appointment.HoldsOn(Until.AddDays(1)));
    }

    [Fact]
    public void It_does_not_end_before_it_begins()
    {
        Refused.Because(
            Broken.AppointmentEndsBeforeItBegins, () => new Appointment(Sample.Contributor, Role.Contributor, null, From, From.AddDays(-1)));
        Refused.Because(
            Broken.AppointmentEndsBeforeItBegins, () => new Appointment(Sample.Contributor, Role.Contributor, null, From).EndOn(From.AddDays(-1)));
        Assert.True(new Appointment(Sample.Contributor, Role.Contributor, null, From, From).HoldsOn(From));
    }

    [Fact]
    public void For_a_unit_it_grants_duties_there_and_below_and_nowhere_else()
    {
        var (department, division, other) = (OrganisationUnitId.New(), OrganisationUnitId.New(), OrganisationUnitId.New());
        var appointment = new Appointment(Sample.Contributor, Role.Contributor, department, From);

        Assert.True(appointment.Grants(Duty.EnterValues, [department]));
        Assert.True(appointment.Grants(Duty.EnterValues, [division, department]));
        Assert.False(appointment.Grants(Duty.EnterValues, [other]));
        Assert.False(appointment.Grants(Duty.EnterValues, []));
        Assert.False(appointment.Grants(Duty.ApproveValues, [department]));
    }

    [Fact]
    public void For_the_whole_city_it_grants_duties_everywhere()
    {
        var appointment = new Appointment(Sample.Contributor, Role.Administrator, unit: null, From);

        Assert.True(appointment.Grants(Duty.Administer, []));
        Assert.True(appointment.Grants(Duty.EditRecords, [OrganisationUnitId.New()]));
        Assert.False(appointment.Grants(Duty.Publish, []));
    }
}
