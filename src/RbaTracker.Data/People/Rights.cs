using Microsoft.EntityFrameworkCore;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;

namespace RbaTracker.Data.People;

/// <summary>Reads what a person may do, anew each time: a right that was taken away is gone for open pages too.</summary>
public static class Rights
{
    /// <summary>Refuses unless the actor holds a duty for the whole city.</summary>
    public static async Task RequireAsync(this RbaDbContext db, Actor actor, Duty duty, DateOnly today, CancellationToken cancellation = default)
    {
        var appointments = await db.AppointmentsOfAsync(actor, today, cancellation);
        Rule.Require(actor.IsClockwork || appointments.Any(appointment => appointment.Grants(duty, [])), Broken.NotYourDuty);
    }

    /// <summary>Refuses unless the actor holds a duty for the unit that looks after a curve.</summary>
    public static async Task RequireAsync(
        this RbaDbContext db, Actor actor, Duty duty, CurveId curve, DateOnly today, CancellationToken cancellation = default) =>
        Rule.Require(await db.HoldsAsync(actor, duty, curve, today, cancellation), Broken.NotYourDuty);

    /// <summary>Whether the actor holds a duty anywhere: enough to be shown a page that lists only what is theirs.</summary>
    public static async Task<bool> HoldsAnywhereAsync(
        this RbaDbContext db, Actor actor, Duty duty, DateOnly today, CancellationToken cancellation = default) =>
        actor.IsClockwork
        || (await db.AppointmentsOfAsync(actor, today, cancellation)).Any(appointment => Roles.DutiesOf(appointment.Role).Contains(duty));

    /// <summary>The duties that the actor holds anywhere.</summary>
    public static async Task<IReadOnlyCollection<Duty>> DutiesOfAsync(
        this RbaDbContext db, Actor actor, DateOnly today, CancellationToken cancellation = default) =>
        [.. (await db.AppointmentsOfAsync(actor, today, cancellation)).SelectMany(appointment => Roles.DutiesOf(appointment.Role)).Distinct()];

    /// <summary>Whether the actor holds a duty for the unit that looks after a curve.</summary>
    public static async Task<bool> HoldsAsync(
        this RbaDbContext db, Actor actor, Duty duty, CurveId curve, DateOnly today, CancellationToken cancellation = default)
    {
        if (actor.IsClockwork)
        {
            return true;
        }

        var appointments = await db.AppointmentsOfAsync(actor, today, cancellation);
        if (!appointments.Any(appointment => Roles.DutiesOf(appointment.Role).Contains(duty)))
        {
            return false;
        }

        var unit = await db.UnitOfAsync(curve, cancellation);
        var unitAndAbove = unit is null ? [] : await db.UnitAndAboveAsync(unit.Value, today, cancellation);
        return appointments.Any(appointment => appointment.Grants(duty, unitAndAbove));
    }

    /// <summary>The curves that an actor holds a duty for.</summary>
    public static async Task<IReadOnlyList<CurveId>> CurvesOfAsync(
        this RbaDbContext db, Actor actor, Duty duty, DateOnly today, CancellationToken cancellation = default)
    {
        var appointments = await db.AppointmentsOfAsync(actor, today, cancellation);
        var holding = appointments.Where(appointment => Roles.DutiesOf(appointment.Role).Contains(duty)).ToList();
        if (holding.Count == 0)
        {
            return [];
        }

        var ofMeasures = await db.Measures
            .Join(db.Programs, measure => measure.ProgramId, program => program.Id, (measure, program) => new { measure.CurveId, Unit = program.Department })
            .ToListAsync(cancellation);
        var ofIndicators = await db.Indicators
            .Select(indicator => new { indicator.CurveId, Unit = indicator.Steward })
            .ToListAsync(cancellation);
        var units = await db.Units.AsNoTracking().ToListAsync(cancellation);
        var above = units.ToDictionary(unit => unit.Id, unit => Above(unit.Id, units, today));
        return [.. ofMeasures.Concat(ofIndicators)
            .Where(curve => holding.Exists(appointment => appointment.Grants(duty, above[curve.Unit])))
            .Select(curve => curve.CurveId)];
    }

    private static async Task<List<Appointment>> AppointmentsOfAsync(this RbaDbContext db, Actor actor, DateOnly today, CancellationToken cancellation)
    {
        if (actor.Person is not { } person)
        {
            return [];
        }

        var all = await db.Appointments.AsNoTracking().Where(appointment => appointment.Person == person).ToListAsync(cancellation);
        return all.FindAll(appointment => appointment.HoldsOn(today));
    }

    private static async Task<OrganisationUnitId?> UnitOfAsync(this RbaDbContext db, CurveId curve, CancellationToken cancellation)
    {
        var ofMeasure = await db.Measures.Where(measure => measure.CurveId == curve)
            .Join(db.Programs, measure => measure.ProgramId, program => program.Id, (_, program) => (OrganisationUnitId?)program.Department)
            .FirstOrDefaultAsync(cancellation);
        return ofMeasure ?? await db.Indicators.Where(indicator => indicator.CurveId == curve)
            .Select(indicator => (OrganisationUnitId?)indicator.Steward).FirstOrDefaultAsync(cancellation);
    }

    private static async Task<IReadOnlyCollection<OrganisationUnitId>> UnitAndAboveAsync(
        this RbaDbContext db, OrganisationUnitId unit, DateOnly today, CancellationToken cancellation)
    {
        // The tree is a few hundred rows at most; three short look-ups by key are cheaper than reading it.
        var path = new List<OrganisationUnitId>();
        for (OrganisationUnitId? at = unit; at is { } id && !path.Contains(id);)
        {
            path.Add(id);
            var found = await db.Units.AsNoTracking().SingleAsync(u => u.Id == id, cancellation);
            at = found.PlaceOn(today).Parent;
        }

        return path;
    }

    private static List<OrganisationUnitId> Above(OrganisationUnitId unit, List<OrganisationUnit> units, DateOnly today)
    {
        var path = new List<OrganisationUnitId>();
        for (OrganisationUnitId? at = unit; at is { } id && !path.Contains(id);)
        {
            path.Add(id);
            at = units.Find(u => u.Id == id)?.PlaceOn(today).Parent;
        }

        return path;
    }
}
