using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using RbaTracker.Data;
using RbaTracker.Domain.Words;

namespace RbaTracker.Web.Shared.Records;

/// <summary>A thing that refers to another.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">The address of its page in the office, where it has one.</param>
public sealed record Referrer(string Name, string? Address);

/// <summary>Finds what refers to a record, from the model: a reference that is added tomorrow is found too.</summary>
internal static class Referrers
{
    /// <summary>Everything that would point at nothing if the record were deleted, in the order of the reader's language.</summary>
    public static async Task<IReadOnlyList<Referrer>> ReferrersAsync(this RbaDbContext db, object record, DateOnly today, CancellationToken cancellation)
    {
        var (kind, id) = (db.Entry(record).Metadata, db.KeyOf(record));
        var found = new List<object>();
        foreach (var reference in kind.GetReferencingForeignKeys().Where(reference => !reference.IsOwnership && !IsOwnLink(reference)))
        {
            var dependent = reference.DeclaringEntityType;
            var pointer = reference.Properties[0];
            if (dependent.FindOwnership() is { } ownership)
            {
                foreach (var owner in await db.Things(ownership.PrincipalEntityType).ToListAsync(cancellation))
                {
                    if (PartsOf(owner, ownership).Any(part => id.Equals(pointer.GetGetter().GetClrValue(part))))
                    {
                        found.Add(owner);
                    }
                }

                continue;
            }

            foreach (var link in (await db.Things(dependent).ToListAsync(cancellation)).Where(link => id.Equals(pointer.GetGetter().GetClrValue(link))))
            {
                found.Add(RecordNames.Of(link, today) is null ? await OtherEndAsync(db, link, reference, cancellation) ?? link : link);
            }
        }

        if (record is IRecord retired)
        {
            found.AddRange((await db.Things(kind).ToListAsync(cancellation)).Where(other => other is IRecord { Retirement.ReplacedBy: { } code } && code == retired.Code));
        }

        // A unit that names itself, or its own parts, holds nothing back.
        return [.. found.Where(thing => !ReferenceEquals(thing, record))
            .Select(thing => new Referrer(RecordNames.Of(thing, today) ?? db.Entry(thing).Metadata.ShortName(), RecordNames.AddressOf(thing)))
            .Distinct()
            .OrderBy(referrer => referrer.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>The links that belong to the record itself, and go with it.</summary>
    public static async Task RemoveWithLinksAsync(this RbaDbContext db, object record, CancellationToken cancellation)
    {
        foreach (var links in db.Entry(record).Collections.Where(links => !links.Metadata.TargetEntityType.IsOwned()))
        {
            await links.LoadAsync(cancellation);
            db.RemoveRange(links.CurrentValue!.Cast<object>());
        }

        db.Remove(record);
    }

    // A link that a record holds as a collection of its own: what a program contributes to goes with the program.
    private static bool IsOwnLink(IForeignKey reference) => reference.PrincipalToDependent is not null;

    private static IEnumerable<object> PartsOf(object owner, IForeignKey ownership) =>
        ((System.Collections.IEnumerable)ownership.PrincipalToDependent!.GetGetter().GetClrValue(owner)!).Cast<object>();

    private static async Task<object?> OtherEndAsync(RbaDbContext db, object link, IForeignKey reference, CancellationToken cancellation)
    {
        foreach (var other in reference.DeclaringEntityType.GetForeignKeys().Where(other => other != reference))
        {
            if (other.Properties[0].GetGetter().GetClrValue(link) is { } key && await db.FindAsync(other.PrincipalEntityType.ClrType, [key], cancellation) is { } end)
            {
                return end;
            }
        }

        return null;
    }
}
