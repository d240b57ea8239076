using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Shared.Records;

/// <summary>Reads the people and dimensions that a record can name.</summary>
public sealed class ColleaguesQuery(IDbContextFactory<RbaDbContext> contexts, CityClock clock)
{
    /// <summary>Everybody who works here, and who was chosen before.</summary>
    public async Task<IReadOnlyList<(string Key, string Words)>> RunAsync(params IEnumerable<string?> chosen)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return [.. (await db.People.AsNoTracking().ToListAsync())
            .Select(person => (Key: person.Id.Value.ToString(), person.Name, HasLeft: person.LeftOn <= clock.Today))
            .Where(person => !person.HasLeft || chosen.Contains(person.Key))
            .OrderBy(person => person.Name, StringComparer.CurrentCulture)
            .Select(person => (person.Key, person.HasLeft ? Show.Say(Words.NameLeft, person.Name) : person.Name))];
    }

    /// <summary>The dimensions in use.</summary>
    public async Task<IReadOnlyList<(string Key, string Words)>> DimensionsAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        return [.. (await db.Dimensions.AsNoTracking().ToListAsync())
            .Where(dimension => dimension.Retirement is null)
            .Select(dimension => (dimension.Code.Value, dimension.Name.InReadersLanguage()))
            .OrderBy(dimension => dimension.Item2, StringComparer.CurrentCulture)];
    }
}

/// <summary>Finds what a form names by a code or an id.</summary>
internal static class NamedInForms
{
    public static async Task<OrganisationUnit> UnitNamedAsync(this RbaDbContext db, string? typed, CancellationToken cancellation)
    {
        var code = Code.Find(typed);
        var unit = code is null ? null : await db.Units.SingleOrDefaultAsync(one => one.Code == code, cancellation);
        Rule.Require(unit is not null, Broken.LinkNotFound, typed ?? "");
        return unit!;
    }

    /// <summary>The person of an id, who works here; none for a blank.</summary>
    public static async Task<PersonId?> ColleagueAsync(this RbaDbContext db, string? typed, DateOnly today, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return null;
        }

        var id = Guid.TryParse(typed, out var number) ? new PersonId(number) : default;
        var person = await db.People.SingleOrDefaultAsync(one => one.Id == id, cancellation);
        Rule.Require(person is not null, Broken.LinkNotFound, typed);
        Rule.Require(person!.LeftOn is null || person.LeftOn > today, Broken.PersonHasLeft, person.Name);
        return person.Id;
    }

    /// <summary>The position of an id; none for a blank.</summary>
    public static async Task<PositionId?> PositionAsync(this RbaDbContext db, string? typed, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return null;
        }

        var id = Guid.TryParse(typed, out var number) ? new PositionId(number) : default;
        Rule.Require(await db.Positions.AnyAsync(one => one.Id == id, cancellation), Broken.LinkNotFound, typed);
        return id;
    }
}
