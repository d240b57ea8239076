using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.Reporting;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Web.Shared.Records;

/// <summary>What the commands of all records do alike: take what the person saw and nothing newer, and let the public pages follow.</summary>
internal static class RecordWriting
{
    /// <summary>The record of a form: a new one, or the stored one if it is still as the person saw it.</summary>
    /// <remarks>The stored records come with the links that the command changes.</remarks>
    public static async Task<TRecord> TakeAsync<TRecord>(this RbaDbContext db, IQueryable<TRecord> stored, RecordForm form, Func<Code, TRecord> make, CancellationToken cancellation)
        where TRecord : class, IRecord
    {
        var code = Code.Of(form.Code ?? "");
        var record = await stored.SingleOrDefaultAsync(one => one.Code == code, cancellation);
        if (form.IsNew)
        {
            Rule.Require(record is null, Broken.CodeTaken, code);
            return db.Add(make(code)).Entity;
        }

        return db.See(record, form.Version);
    }

    /// <summary>Refuses unless the record is still as the person saw it.</summary>
    public static TRecord See<TRecord>(this RbaDbContext db, TRecord? record, int version)
        where TRecord : class
    {
        Rule.Require(record is not null, Broken.ChangedMeanwhile);
        var token = db.Entry(record!).Property<int>(nameof(RecordForm.Version));
        Rule.Require(token.CurrentValue == version, Broken.ChangedMeanwhile);

        // Also where only its links to others will change: the next editor is told of that too.
        token.IsModified = true;
        return record!;
    }

    /// <summary>The records that a form names by their codes, all of them.</summary>
    public static async Task<IReadOnlyList<TRecord>> NamedAsync<TRecord>(this IQueryable<TRecord> records, IEnumerable<string> codes, CancellationToken cancellation)
        where TRecord : class, IRecord
    {
        var named = new List<TRecord>();
        foreach (var typed in codes)
        {
            var code = Code.Find(typed);
            var record = code is null ? null : await records.SingleOrDefaultAsync(one => one.Code == code, cancellation);
            Rule.Require(record is not null, Broken.LinkNotFound, typed);
            named.Add(record!);
        }

        return named;
    }

    /// <summary>Notes that public pages show something else from now on.</summary>
    public static async Task ShowAsync(this RbaDbContext db, CancellationToken cancellation) =>
        (await db.Set<PublishStamp>().SingleAsync(cancellation)).Raise();
}
