using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.DataEntry;

/// <summary>A draft that is to be handed in, as the person saw it.</summary>
public sealed record DraftToSubmit(Code Code, Period Period, int Version, Code? Group = null);

/// <summary>The drafts that a person hands in together.</summary>
public sealed class SubmitEntriesForm
{
    public IReadOnlyList<DraftToSubmit> Drafts { get; init; } = [];
}

/// <summary>What became of one of them: handed in, or the rule that refused it.</summary>
public sealed record SubmittedDraft(int Version, BrokenRuleException? Refusal);

/// <summary>Hands drafts in for approval, all in one go. One that a rule refuses keeps the others from nothing.</summary>
public sealed class SubmitEntries(Writer writer, CityClock clock)
{
    /// <summary>Hands them in.</summary>
    /// <returns>What became of each, in their order.</returns>
    public Task<IReadOnlyList<SubmittedDraft>> RunAsync(Actor actor, SubmitEntriesForm form, CancellationToken cancellation = default) =>
        writer.RunAsync(actor, async db =>
        {
            var mine = (await db.CurvesOfAsync(actor, Duty.EnterValues, clock.Today, cancellation)).ToHashSet();
            var codes = form.Drafts.Select(draft => draft.Code).Distinct().ToList();
            var curves = (await db.Measures.Where(measure => codes.Contains(measure.Code)).Select(measure => new { measure.Code, measure.CurveId })
                    .Concat(db.Indicators.Where(indicator => codes.Contains(indicator.Code)).Select(indicator => new { indicator.Code, indicator.CurveId }))
                    .ToListAsync(cancellation))
                .Where(found => mine.Contains(found.CurveId))
                .ToDictionary(found => found.Code, found => found.CurveId);

            // None of it being the person's is no slip of a finger: it is refused as a whole, and leaves no trace.
            Rule.Require(form.Drafts.Any(draft => curves.ContainsKey(draft.Code)), Broken.NotYourDuty);
            var named = form.Drafts.Select(draft => draft.Group).OfType<Code>().Distinct().ToList();
            var groups = named.Count == 0 ? [] : await db.Groups.Where(group => named.Contains(group.Code)).ToDictionaryAsync(group => group.Code, group => group.Id, cancellation);
            var of = groups.Values.Append(GroupId.Total).ToList();
            var held = curves.Values.ToList();
            var months = form.Drafts.Select(draft => draft.Period.StartMonth).Distinct().ToList();
            var entries = (await db.Entries
                    .Where(entry => held.Contains(entry.CurveId) && months.Contains(entry.StartMonth) && of.Contains(entry.GroupId))
                    .ToListAsync(cancellation))
                .ToDictionary(entry => (entry.CurveId, entry.GroupId, entry.StartMonth));
            Entry? EntryOf(DraftToSubmit draft) => draft.Group is { } code && !groups.ContainsKey(code)
                ? null
                : entries.GetValueOrDefault((curves[draft.Code], draft.Group is { } group ? groups[group] : GroupId.Total, draft.Period.StartMonth));
            var refusals = form.Drafts.Select(draft => Refusal(draft, curves, EntryOf)).ToList();
            await db.SaveChangesAsync(cancellation);
            return (IReadOnlyList<SubmittedDraft>)[.. form.Drafts.Zip(refusals, (draft, refusal) => new SubmittedDraft(
                refusal is null ? EntryOf(draft)!.Version : draft.Version, refusal))];
        }, cancellation);

    private static BrokenRuleException? Refusal(DraftToSubmit draft, Dictionary<Code, CurveId> curves, Func<DraftToSubmit, Entry?> entryOf)
    {
        try
        {
            Rule.Require(curves.ContainsKey(draft.Code), Broken.NotYourDuty);
            var entry = entryOf(draft);
            Rule.Require(entry?.Version == draft.Version, Broken.ChangedMeanwhile);
            entry!.Submit();
            return null;
        }
        catch (BrokenRuleException refusal)
        {
            // A rule refuses before it changes anything, so that the others can go on.
            return refusal;
        }
    }
}
