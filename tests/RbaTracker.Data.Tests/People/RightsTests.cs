using RbaTracker.Data.People;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.People;

public abstract class RightsTests(DatabaseKind kind) : DatabaseTest(kind)
{
    private readonly OrganisationUnit _housing = Sample.Unit();
    private readonly OrganisationUnit _health = Sample.Unit("health");
    private readonly Person _ana = Sample.Person("Ana of Housing");
    private readonly Person _ben = Sample.Person("Ben of Health");
    private PerformanceMeasure _measure = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var program = Sample.Program(_housing);
        var manager = Sample.Position(_housing);
        _measure = Sample.Measure(program, accountable: manager);
        await Database.HoldAsync(
            _housing,
            _health,
            program,
            manager,
            _measure,
            _ana,
            _ben,
            new Appointment(_ana.Id, Role.Approver, _housing.Id, new DateOnly(2025, 1, 1)),
            new Appointment(_ben.Id, Role.Contributor, _health.Id, new DateOnly(2025, 1, 1)));
    }

    [Fact]
    public async Task A_role_in_another_department_gives_no_right()
    {
        Assert.True(await MayAsync(_ana, Duty.EnterValues));
        Assert.False(await MayAsync(_ben, Duty.EnterValues));
        Assert.Empty(await CurvesOfAsync(_ben, Duty.EnterValues));
    }

    [Fact]
    public async Task A_named_contributor_of_another_department_enters_and_approves_nothing()
    {
        await ChangeAsync(measure => measure.EnteredBy([_ben.Id], null));

        Assert.True(await MayAsync(_ben, Duty.EnterValues));
        Assert.Equal([_measure.CurveId], await CurvesOfAsync(_ben, Duty.EnterValues));
        Assert.False(await MayAsync(_ben, Duty.ApproveValues));
    }

    [Fact]
    public async Task A_delegate_approves_while_the_delegation_holds()
    {
        await Database.HoldAsync(new Delegation(_ana.Id, _ben.Id, Sample.Today, Sample.Today.AddDays(7)));

        Assert.True(await MayAsync(_ben, Duty.ApproveValues));
        Assert.False(await MayAsync(_ben, Duty.ApproveValues, Sample.Today.AddDays(8)));
        Assert.False(await MayAsync(_ben, Duty.ApproveValues, Sample.Today.AddDays(-1)));
    }

    [Fact]
    public async Task Publishing_and_administering_are_not_delegated()
    {
        var priya = Sample.Person("Priya");
        await Database.HoldAsync(
            priya,
            new Appointment(priya.Id, Role.Administrator, null, new DateOnly(2025, 1, 1)),
            new Delegation(priya.Id, _ben.Id, Sample.Today, Sample.Today.AddDays(7)));

        await using var db = Database.Read();
        Assert.False(await db.HoldsAnywhereAsync(ActorOf(_ben), Duty.Administer, Sample.Today, Cancellation));
        Assert.DoesNotContain(Duty.Administer, await db.DutiesOfAsync(ActorOf(_ben), Sample.Today, Cancellation));
        Assert.Contains(Duty.Administer, await db.DutiesOfAsync(ActorOf(priya), Sample.Today, Cancellation));
    }

    [Fact]
    public async Task Rights_follow_a_merger_from_its_day_on()
    {
        await Database.Writer.RunAsync(
            Actor.Clockwork,
            async db => (await db.Units.FindAsync([_housing.Id], Cancellation))!.Retire(Sample.Today, [_health.Id]),
            Cancellation);

        Assert.False(await MayAsync(_ben, Duty.EnterValues, Sample.Today.AddDays(-1)));
        Assert.True(await MayAsync(_ben, Duty.EnterValues));
        Assert.Equal([_measure.CurveId], await CurvesOfAsync(_ben, Duty.EnterValues));
    }

    [Fact]
    public async Task A_person_who_left_may_nothing_and_neither_may_who_stood_in_for_them()
    {
        await Database.HoldAsync(new Delegation(_ana.Id, _ben.Id, Sample.Today, Sample.Today.AddDays(7)));
        await Database.Writer.RunAsync(
            Actor.Clockwork, async db => (await db.People.FindAsync([_ana.Id], Cancellation))!.Leave(Sample.Today), Cancellation);

        Assert.False(await MayAsync(_ana, Duty.EnterValues));
        Assert.False(await MayAsync(_ben, Duty.ApproveValues));
    }

    [Fact]
    public async Task Of_a_retired_measure_there_is_nothing_more_to_enter()
    {
        await ChangeAsync(measure => measure.Retire(new(Sample.Today, null, Sample.Text("Nobody asks for it."))));

        Assert.Empty(await CurvesOfAsync(_ana, Duty.EnterValues));
    }

    private static Actor ActorOf(Person person) => Actor.Of(person.Id, person.Name);

    private async Task<bool> MayAsync(Person person, Duty duty, DateOnly? day = null)
    {
        await using var db = Database.Read();
        return await db.HoldsAsync(ActorOf(person), duty, _measure.CurveId, day ?? Sample.Today, Cancellation);
    }

    private async Task<IReadOnlyList<CurveId>> CurvesOfAsync(Person person, Duty duty)
    {
        await using var db = Database.Read();
        return await db.CurvesOfAsync(ActorOf(person), duty, Sample.Today, Cancellation);
    }

    private Task ChangeAsync(Action<PerformanceMeasure> change) => Database.Writer.RunAsync(
        Actor.Clockwork, async db => change((await db.Measures.FindAsync([_measure.Id], Cancellation))!), Cancellation);

    public sealed class OnSqlite() : RightsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : RightsTests(DatabaseKind.PostgreSql);
}
