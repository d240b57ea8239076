using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Shared.Records;

/// <summary>A record to delete, as the person saw it.</summary>
public sealed record DeleteForm(string Kind, string Key, int Version);

/// <summary>Deletes a record that was made by mistake. What others refer to is retired instead.</summary>
public sealed class DeleteRecord(Writer writer, CityClock clock, CurrentCity city)
{
    public async Task RunAsync(Actor actor, DeleteForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var record = db.See(await RecordKinds.Find(form.Kind)!.FindAsync(db, form.Key, cancellation), form.Version);
            var referrers = await db.ReferrersAsync(record, clock.Today, cancellation);
            Rule.Require(referrers.Count == 0, Broken.StillReferredTo, string.Join(", ", referrers.Select(referrer => referrer.Name)));
            await db.RemoveWithLinksAsync(record, cancellation);
            await db.ShowAsync(cancellation);
        }, cancellation);
        await city.ReadAsync(cancellation);
    }
}

/// <summary>Reads what holds a record back from being deleted.</summary>
public sealed class ReferrersQuery(IDbContextFactory<RbaDbContext> contexts, CityClock clock)
{
    public async Task<IReadOnlyList<Referrer>> RunAsync(RecordKind kind, string key, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await kind.FindAsync(db, key, cancellation) is { } record ? await db.ReferrersAsync(record, clock.Today, cancellation) : [];
    }
}
