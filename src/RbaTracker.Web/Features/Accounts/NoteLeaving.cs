using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.People;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Accounts;

/// <summary>That a person left.</summary>
public sealed class LeavingForm
{
    public PersonId Person { get; set; }

    /// <summary>The version of the person that the office saw.</summary>
    public int Version { get; set; }

    /// <summary>The first day without the person.</summary>
    public DateOnly? LeftOn { get; set; }
}

internal sealed class LeavingFormValidator : AbstractValidator<LeavingForm>
{
    public LeavingFormValidator(CityClock clock)
    {
        RuleFor(form => form.LeftOn).NotNull().WithMessage(_ => Words.EnterTheDay);
        RuleFor(form => form.LeftOn).Must(day => day is null || day <= clock.Today).WithMessage(_ => Words.LeavingNotYet);
    }
}

/// <summary>What became of something that a person who left was named for.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Address">Its page in the office, or none.</param>
/// <param name="Now">How it stands now, as a sentence.</param>
/// <param name="HasSomebody">Whether somebody took over; else it waits for the office.</param>
public sealed record HandedOn(string Name, string? Address, string Now, bool HasSomebody);

/// <summary>Notes that a person left: what they were named for is handed on, their roles end, and they can no longer sign in.</summary>
public sealed class NoteLeaving(Writer writer, CityClock clock, CurrentCity city)
{
    /// <returns>What was handed on, and what has nobody now.</returns>
    public async Task<IReadOnlyList<HandedOn>> RunAsync(Actor actor, LeavingForm form, CancellationToken cancellation = default)
    {
        var handed = await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.Administer, clock.Today, cancellation);
            var person = db.See(await db.People.SingleOrDefaultAsync(one => one.Id == form.Person, cancellation), form.Version);
            var day = form.LeftOn!.Value;
            person.Leave(day);
            await EndRolesAsync(db, person, day, cancellation);
            await SignOutAsync(db, person, cancellation);
            List<HandedOn> handed =
            [
                .. await LeaveMeasuresAsync(db, person, cancellation),
                .. await LeaveIndicatorsAsync(db, person, cancellation),
                .. await LeavePositionsAsync(db, person, day, cancellation),
                .. await LeaveStandInsAsync(db, person, day, cancellation),
            ];
            await db.ShowAsync(cancellation);
            return handed;
        }, cancellation);
        await city.ReadAsync(cancellation);
        return handed;
    }

    private static async Task EndRolesAsync(RbaDbContext db, Person person, DateOnly day, CancellationToken cancellation)
    {
        var all = await db.Appointments.Where(one => db.People.Any(who => who.Id == one.Person && who.LeftOn == null)).ToListAsync(cancellation);
        var own = all.FindAll(one => one.Person == person.Id && (one.Until is null || one.Until >= day));
        if (own.Exists(one => one.IsAdministrators))
        {
            Appointment.RequireAdministrator(all.Where(one => one.Person != person.Id), day);
        }

        foreach (var role in own)
        {
            if (role.From < day)
            {
                role.EndOn(day.AddDays(-1));
            }
            else
            {
                db.Remove(role);
            }
        }
    }

    // With another stamp, cookies and open pages elsewhere end within the interval of StaySignedIn.
    private static async Task SignOutAsync(RbaDbContext db, Person person, CancellationToken cancellation)
    {
        if (await db.Users.SingleOrDefaultAsync(account => account.Id == person.Id.Value, cancellation) is { } account)
        {
            (account.SecurityStamp, account.ConcurrencyStamp) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString());
        }
    }

    private static async Task<IReadOnlyList<HandedOn>> LeaveMeasuresAsync(RbaDbContext db, Person person, CancellationToken cancellation)
    {
        var measures = await db.Measures.Include(measure => measure.Contributors)
            .Where(measure => measure.Backup == person.Id || measure.Contributors.Any(link => link.PersonId == person.Id)).ToListAsync(cancellation);
        var names = await db.People.ToDictionaryAsync(one => one.Id, one => one.Name, cancellation);
        return [.. measures.Select(measure =>
        {
            var wasBackup = measure.Backup == person.Id;
            measure.LeftBy(person.Id);
            var entering = string.Join(", ", measure.Contributors.Select(link => names[link.PersonId]).Order(StringComparer.CurrentCulture));
            var now = wasBackup ? Words.NobodyStandsIn : entering.Length > 0 ? Show.Say(Words.EntersNow, entering) : Words.NobodyEnters;
            return new HandedOn(measure.Name.InReadersLanguage(), Links.Record(RecordKinds.Measures.Slug, measure.Code.Value), now, !wasBackup && entering.Length > 0);
        })];
    }

    private static async Task<IReadOnlyList<HandedOn>> LeaveIndicatorsAsync(RbaDbContext db, Person person, CancellationToken cancellation)
    {
        var indicators = await db.Indicators.Where(indicator => indicator.Backup == person.Id).ToListAsync(cancellation);
        return [.. indicators.Where(indicator => indicator.LeftBy(person.Id)).Select(indicator => new HandedOn(
            indicator.Name.InReadersLanguage(), Links.Record(RecordKinds.Indicators.Slug, indicator.Code.Value), Words.NobodyStandsIn, HasSomebody: false))];
    }

    private static async Task<IReadOnlyList<HandedOn>> LeavePositionsAsync(RbaDbContext db, Person person, DateOnly day, CancellationToken cancellation)
    {
        var positions = await db.Positions.ToDictionaryAsync(position => position.Id, cancellation);
        var left = positions.Values.Where(position => position.LeftBy(person.Id, day)).ToList();
        return [.. left.Select(position =>
        {
            var above = position.AnsweringOn(day, positions);
            return new HandedOn(
                position.Title.InReadersLanguage(),
                Links.Record(RecordKinds.Positions.Slug, position.Id.Value.ToString()),
                above is null ? Words.VacantNobodyAbove : Show.Say(Words.VacantAnsweredAbove, above.Title.InReadersLanguage()),
                above is not null);
        })];
    }

    private static async Task<IReadOnlyList<HandedOn>> LeaveStandInsAsync(RbaDbContext db, Person person, DateOnly day, CancellationToken cancellation)
    {
        var open = await db.Delegations.Where(one => (one.From == person.Id || one.To == person.Id) && one.Ends >= day).ToListAsync(cancellation);
        var names = await db.People.ToDictionaryAsync(one => one.Id, one => one.Name, cancellation);
        foreach (var standIn in open)
        {
            if (standIn.Begins < day)
            {
                standIn.EndOn(day.AddDays(-1));
            }
            else
            {
                db.Remove(standIn);
            }
        }

        return [.. open.Where(one => one.To == person.Id).Select(one => new HandedOn(names[one.From], Links.Person(one.From), Words.NobodyStandsIn, HasSomebody: false))];
    }
}

/// <summary>That a person works here again.</summary>
public sealed class TakeBackForm
{
    public PersonId Person { get; set; }

    /// <summary>The version of the person that the office saw.</summary>
    public int Version { get; set; }
}

/// <summary>Takes a person in again, who can sign in from now on. Roles and whatever else they were named for are given anew.</summary>
public sealed class TakeBack(Writer writer, CityClock clock)
{
    public Task RunAsync(Actor actor, TakeBackForm form, CancellationToken cancellation = default) =>
        writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.Administer, clock.Today, cancellation);
            db.See(await db.People.SingleOrDefaultAsync(one => one.Id == form.Person, cancellation), form.Version).ComeBack();
        }, cancellation);
}
