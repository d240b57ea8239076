using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Organisation;

/// <summary>Something that still belongs to a unit.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Address">Where it can be given to another unit; none where that is not done in the office's records.</param>
public sealed record Belonging(string Name, string Kind, string? Address);

/// <summary>A unit's past and end.</summary>
/// <param name="Places">Its names and the names of the units above, the latest first.</param>
/// <param name="RetiredOn">The first day without it, or none.</param>
/// <param name="Successors">What came in its place.</param>
/// <param name="LeftBehind">What still belongs to it although it ended and no single unit took it over.</param>
public sealed record UnitPast(
    IReadOnlyList<(DateOnly From, string Words)> Places, DateOnly? RetiredOn, IReadOnlyList<Referrer> Successors, IReadOnlyList<Belonging> LeftBehind);

/// <summary>Reads a unit for its page in the office.</summary>
public sealed class UnitQuery(IDbContextFactory<RbaDbContext> contexts, CityClock clock, Vocabulary vocabulary)
{
    /// <summary>The form as stored; a new one without a code; none where there is no such unit.</summary>
    public async Task<UnitForm?> RunAsync(string? code, CancellationToken cancellation = default)
    {
        if (code is null)
        {
            return new UnitForm { From = clock.Today };
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await RecordKinds.Units.FindAsync(db, code, cancellation) is not OrganisationUnit unit)
        {
            return null;
        }

        var above = unit.Places.MaxBy(place => place.From)!.Parent;
        var parent = await db.Units.SingleOrDefaultAsync(other => other.Id == above, cancellation);
        return UnitForm.Of(unit, parent?.Code.Value, clock.Today);
    }

    /// <summary>Its past and end.</summary>
    public async Task<UnitPast> PastAsync(string code, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, cancellation);
        var unit = units.Values.Single(unit => unit.Code.Value == code);
        string NameOf(OrganisationUnitId id, DateOnly day) => units[id].PlaceOn(day).Name.In(LanguagePath.Current);
        return new UnitPast(
            [.. unit.Places.OrderByDescending(place => place.From).Select(place => (
                place.From,
                place.Parent is { } parent ? $"{place.Name.In(LanguagePath.Current)} · {NameOf(parent, place.From)}" : place.Name.In(LanguagePath.Current)))],
            unit.RetiredOn,
            [.. unit.Successors.Select(link => new Referrer(NameOf(link.Successor, clock.Today), RecordNames.AddressOf(units[link.Successor])))],
            unit.RetiredOn is not null && unit.Successors.Count != 1 ? await LeftBehindAsync(db, unit, units.Values, cancellation) : []);
    }

    private async Task<IReadOnlyList<Belonging>> LeftBehindAsync(RbaDbContext db, OrganisationUnit unit, IEnumerable<OrganisationUnit> units, CancellationToken cancellation)
    {
        var day = unit.RetiredOn > clock.Today ? unit.RetiredOn.Value : clock.Today;
        bool Lives(Retirement? retirement) => retirement is null || retirement.On > day;
        var left = new List<Belonging>();
        void Add(string kind, IEnumerable<object> things) => left.AddRange(things.Select(thing => new Belonging(RecordNames.Of(thing, day)!, kind, RecordNames.AddressOf(thing))));

        Add(Words.UnitOne, units.Where(other => other.RetiredOn is null && other.PlaceOn(day).Parent == unit.Id));
        Add(
            vocabulary.One(Domain.City.Word.Program),
            (await db.Programs.AsNoTracking().ToListAsync(cancellation)).Where(program => Lives(program.Retirement) && program.DepartmentOn(day) == unit.Id));
        Add(Words.PositionOne, await db.Positions.AsNoTracking().Where(position => position.Unit == unit.Id).ToListAsync(cancellation));
        Add(
            vocabulary.One(Domain.City.Word.Indicator),
            (await db.Indicators.AsNoTracking().Where(indicator => indicator.Steward == unit.Id).ToListAsync(cancellation)).Where(indicator => Lives(indicator.Retirement)));
        var people = await db.Appointments.Where(appointment => appointment.Unit == unit.Id && (appointment.Until == null || appointment.Until >= day))
            .Join(db.People, appointment => appointment.Person, person => person.Id, (appointment, person) => new { appointment.Role, person.Name }).ToListAsync(cancellation);
        left.AddRange(people.Select(person => new Belonging(person.Name, Shared.Wording.RoleWords.Of(person.Role), null)));
        return left;
    }
}
