using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using RbaTracker.Data;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Wording;

namespace RbaTracker.Web.Shared.Records;

/// <summary>What any stored thing is called, for lists that hold things of many kinds.</summary>
internal static class RecordNames
{
    /// <summary>Its name in the reader's language; none for what has no name of its own.</summary>
    public static string? Of(object thing, DateOnly today) => thing switch
    {
        IRecord record => record.Name.InReadersLanguage(),
        OrganisationUnit unit => unit.PlaceOn(today).Name.InReadersLanguage(),
        Position position => position.Title.InReadersLanguage(),
        Person person => person.Name,
        Group group => group.Name.InReadersLanguage(),
        _ => null,
    };

    /// <summary>The things of a kind.</summary>
    public static IQueryable<object> Things(this RbaDbContext db, IReadOnlyEntityType kind) =>
        (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(kind.ClrType).Invoke(db, null)!;

    /// <summary>The only key of a thing.</summary>
    public static object KeyOf(this RbaDbContext db, object thing) => db.Entry(thing).Property(db.Entry(thing).Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue!;

    /// <summary>The address of its page in the office, where its kind has one.</summary>
    public static string? AddressOf(object thing) =>
        RecordKinds.All.SingleOrDefault(kind => kind.Record == thing.GetType()) is { } kind
            ? Links.Record(kind.Slug, thing switch
            {
                IRecord record => record.Code.Value,
                OrganisationUnit unit => unit.Code.Value,
                Position position => position.Id.Value.ToString(),
                _ => "",
            })
            : null;
}
