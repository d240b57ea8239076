using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.Organisation;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Indicators;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;

namespace RbaTracker.Data.People;

/// <summary>Reads what a person may do, anew each time: a right that was taken away is gone for open pages too.</summary>
public static class Rights
{
    /// <summary>Refuses unless the actor holds a duty for the whole city.</summary>
    public static async Task RequireAsync(this RbaDbContext db, Actor actor, Duty duty, DateOnly today, CancellationToken cancellation = default) =>
        Rule.Require(
            actor.IsClockwork || (await db.HoldingAsync(actor, duty, today, cancellation)).Exists(appointment => appointment.Grants(duty, [])),
            Broken.NotYourDuty);

    /// <summary>Refuses unless the actor holds a duty for the unit that looks after a curve.</summary>
    public static async Task RequireAsync(
        this RbaDbContext db, Actor actor, Duty duty, CurveId curve, DateOnly today, CancellationToken cancellation = default) =>
        Rule.Require(await db.HoldsAsync(actor, duty, curve, today, cancellation), Broken.NotYourDuty);

    /// <summary>Whether the actor holds a duty anywhere: enough to be shown a page that lists only what is theirs.</summary>
    public static async Task<bool> HoldsAnywhereAsync(
        this RbaDbContext db, Actor actor, Duty duty, DateOnly today, CancellationToken cancellation = default) =>
        actor.IsClockwork || (await db.HoldingAsync(actor, duty, today, cancellation)).Count > 0;

    /// <summary>The duties that the actor holds anywhere.</summary>
    public static async Task<IReadOnlyCollection<Duty>> DutiesOfAsync(
        this RbaDbContext db, Actor actor, DateOnly today, CancellationToken cancellation = default)
    {
        var appointments = await db.AppointmentsOfAsync(actor, today, cancellation);
        return [.. Enum.GetValues<Duty>().Where(duty => Holding(appointments, actor, duty).Count > 0)];
    }

    /// <summary>Whether the actor holds a duty for a curve: by a role in the unit that looks after it or above, or named to enter its values.</summary>
    public static async Task<bool> HoldsAsync(
        this RbaDbContext db, Actor actor, Duty duty, CurveId curve, DateOnly today, CancellationToken cancellation = default)
    {
        if (actor.IsClockwork)
        {
            return true;
        }

        var appointments = await db.HoldingAsync(actor, duty, today, cancellation);
        if (appointments.Count == 0)
        {
            return false;
        }

        var unit = await db.UnitOfAsync(curve, today, cancellation);
        var unitAndAbove = unit is null ? [] : await db.UnitAndAboveAsync(unit.Value, today, cancellation);
        return appointments.Exists(appointment => appointment.Grants(duty, unitAndAbove))
            || (duty == Duty.EnterValues && await db.NamedFor(actor.Person!.Value).ContainsAsync(curve, cancellation));
    }

    /// <summary>The curves that an actor holds a duty for. Of what is retired there is nothing more to do.</summary>
    public static async Task<IReadOnlyList<CurveId>> CurvesOfAsync(
        this RbaDbContext db, Actor actor, Duty duty, DateOnly today, CancellationToken cancellation = default)
    {
        var holding = await db.HoldingAsync(actor, duty, today, cancellation);
        if (holding.Count == 0)
        {
            return [];
        }

        // From the units down, so that the database looks only at what is theirs, however much others keep.
        var tree = await db.OrganisationOnAsync(today, cancellation);
        var theirs = tree.All.Select(unit => unit.Id).Where(unit => holding.Exists(appointment => appointment.Grants(duty, tree.WithAllAbove(unit)))).ToList();
        var homes = await db.Programs
            .SelectMany(program => program.Homes, (program, home) => new
            {
                program.Id,
                home.Department,
                Unit = program.Homes.OrderByDescending(at => at.From <= today).ThenByDescending(at => at.From).First().Department,
            })
            .Where(home => theirs.Contains(home.Department))
            .ToListAsync(cancellation);
        var programs = homes.Where(home => theirs.Contains(home.Unit)).Select(home => home.Id).Distinct().ToList();
        var measures = db.Measures.Where(measure => measure.Retirement == null || measure.Retirement.On > today);
        var indicators = db.Indicators.Where(indicator => indicator.Retirement == null || indicator.Retirement.On > today);
        var curves = measures.Where(measure => programs.Contains(measure.ProgramId)).Select(measure => measure.CurveId)
            .Concat(indicators.Where(indicator => theirs.Contains(indicator.Steward)).Select(indicator => indicator.CurveId));
        return await (duty == Duty.EnterValues ? curves.Union(Named(db, measures, indicators, actor.Person!.Value)) : curves).ToListAsync(cancellation);
    }

    // Contributors and backups may work in any department.
    private static IQueryable<CurveId> NamedFor(this RbaDbContext db, PersonId person) => Named(db, db.Measures, db.Indicators, person);

    // Each way of being named by its own index; asked together, they would be looked for in every measure.
    private static IQueryable<CurveId> Named(RbaDbContext db, IQueryable<PerformanceMeasure> measures, IQueryable<Indicator> indicators, PersonId person) =>
        measures.Where(measure => measure.Backup == person).Select(measure => measure.CurveId)
            .Concat(db.Set<MeasureContributor>().Where(link => link.PersonId == person).Join(measures, link => link.MeasureId, measure => measure.Id, (_, measure) => measure.CurveId))
            .Concat(indicators.Where(indicator => indicator.Backup == person).Select(indicator => indicator.CurveId));

    private static async Task<List<Appointment>> HoldingAsync(this RbaDbContext db, Actor actor, Duty duty, DateOnly today, CancellationToken cancellation) =>
        Holding(await db.AppointmentsOfAsync(actor, today, cancellation), actor, duty);

    // Of what others delegated, only entering and approving: nobody publishes or administers in another's name.
    private static List<Appointment> Holding(List<Appointment> appointments, Actor actor, Duty duty) => appointments.FindAll(appointment =>
        Roles.DutiesOf(appointment.Role).Contains(duty) && (appointment.Person == actor.Person || Delegation.Duties.Contains(duty)));

    // The person's own, and those of whom they stand in for.
    private static async Task<List<Appointment>> AppointmentsOfAsync(this RbaDbContext db, Actor actor, DateOnly today, CancellationToken cancellation)
    {
        if (actor.Person is not { } person)
        {
            return [];
        }

        var all = await db.Appointments.AsNoTracking()
            .Where(appointment => appointment.Person == person
                || db.Delegations.Any(delegation => delegation.To == person && delegation.From == appointment.Person && delegation.Begins <= today && delegation.Ends >= today))
            .Where(appointment => db.People.Any(who => who.Id == appointment.Person && (who.LeftOn == null || who.LeftOn > today)))
            .Where(appointment => db.People.Any(who => who.Id == person && (who.LeftOn == null || who.LeftOn > today)))
            .ToListAsync(cancellation);
        return all.FindAll(appointment => appointment.HoldsOn(today));
    }

    private static async Task<OrganisationUnitId?> UnitOfAsync(this RbaDbContext db, CurveId curve, DateOnly today, CancellationToken cancellation)
    {
        var ofMeasure = await db.Measures.Where(measure => measure.CurveId == curve)
            .Join(db.Programs, measure => measure.ProgramId, program => program.Id, (_, program) => (OrganisationUnitId?)program.Homes
                .OrderByDescending(home => home.From <= today).ThenByDescending(home => home.From).First().Department)
            .FirstOrDefaultAsync(cancellation);
        return ofMeasure ?? await db.Indicators.Where(indicator => indicator.CurveId == curve)
            .Select(indicator => (OrganisationUnitId?)indicator.Steward).FirstOrDefaultAsync(cancellation);
    }

    private static async Task<IReadOnlyCollection<OrganisationUnitId>> UnitAndAboveAsync(
        this RbaDbContext db, OrganisationUnitId unit, DateOnly today, CancellationToken cancellation)
    {
        // With every value that is saved: three short look-ups by key are cheaper than reading the tree.
        var read = new Dictionary<OrganisationUnitId, OrganisationUnit>();
        while (true)
        {
            var path = new OrganisationTree(read.Values, today).WithAllAbove(unit);
            var top = path[^1];
            if (read.ContainsKey(top) || await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == top, cancellation) is not { } found)
            {
                return path;
            }

            read.Add(found.Id, found);
        }
    }
}
