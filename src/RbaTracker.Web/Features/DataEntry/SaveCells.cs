using FluentValidation;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Forms;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.DataEntry;

/// <summary>
/// Takes the cells of an open entry grid to the commands, each as if it had been entered on its own page, and says what became of
/// each. It remembers how the measures read, which does not change while a grid is open; values and versions it asks of the store.
/// </summary>
public sealed class SaveCells(
    CellFactsQuery facts,
    RecordQuery records,
    RecordDataPoint record,
    DiscardEntry discard,
    SubmitEntries submit,
    IValidator<RecordDataPointForm> validator,
    CityClock clock)
{
    private readonly Dictionary<string, CellFacts> _measures = [];

    /// <summary>Saves each cell that was left. They go to the writer together, which commits them together.</summary>
    public async Task<GridAnswer> RunAsync(Actor actor, IReadOnlyList<TypedCell> cells)
    {
        await KnowMeasuresAsync(cells);
        var answers = await Task.WhenAll(cells.Select(cell => SaveAsync(actor, cell)));
        var refused = answers.FirstOrDefault(answer => answer.Outcome != CellAnswer.Saved);
        return new GridAnswer(refused is null ? Show.Say(Words.GridSavedAt, Now) : $"{Words.GridRefused}: {refused.Sentence}", answers);
    }

    /// <summary>Hands drafts in.</summary>
    public async Task<GridAnswer> SubmitAsync(Actor actor, IReadOnlyList<TypedCell> cells)
    {
        await KnowMeasuresAsync(cells);
        var drafts = cells.Select(cell => (Cell: cell, Form: FormOf(cell))).ToList();
        var sound = drafts.Where(draft => draft.Form is not null).Select(draft => new DraftToSubmit(draft.Form!.Code, draft.Form.Period, draft.Cell.Version, draft.Form.Group)).ToList();
        Queue<SubmittedDraft> done;
        try
        {
            done = new Queue<SubmittedDraft>(await submit.RunAsync(actor, new SubmitEntriesForm { Drafts = sound }));
        }
        catch (BrokenRuleException refusal)
        {
            return new GridAnswer(refusal.Sentence(), [.. cells.Select(_ => CellAnswer.Refuse(refusal))]);
        }

        var answers = drafts.Select(draft => draft.Form is null ? CellAnswer.Refuse(Words.Broken_NotYourDuty) : Submitted(draft.Cell, done.Dequeue())).ToList();
        return new GridAnswer(Show.Say(Words.GridHandedIn, answers.Count(answer => answer.Outcome == CellAnswer.Saved), Now), answers);
    }

    private string Now => clock.InCity(clock.Now).ToString("HH:mm", System.Globalization.CultureInfo.CurrentCulture);

    private CellAnswer Submitted(TypedCell cell, SubmittedDraft draft) => draft.Refusal is { } refusal
        ? CellAnswer.Refuse(refusal)
        : CellAnswer.Of(CellAnswer.Saved, cell with { Version = draft.Version }, null, EntryState.Submitted, published: false, _measures[cell.Code!].Facts, clock) with { Shown = null };

    private async Task<CellAnswer> SaveAsync(Actor actor, TypedCell cell)
    {
        // What does not exist is refused like what is not the person's, which is the command's to refuse.
        if (FormOf(cell) is not { } form)
        {
            return CellAnswer.Refuse(Words.Broken_NotYourDuty);
        }

        try
        {
            if (cell.IsBlank && string.IsNullOrWhiteSpace(cell.PublicNote) && string.IsNullOrWhiteSpace(cell.InternalNote))
            {
                return await EmptyAsync(actor, cell, form);
            }

            if ((await validator.ValidateAsync(form)).Errors is [var wrong, ..])
            {
                return CellAnswer.Refuse(wrong.ErrorMessage, wrong.PropertyName);
            }

            var version = await record.RunAsync(actor, form);
            return Answer(CellAnswer.Saved, cell with { Version = version }, form, EntryState.Draft);
        }
        catch (BrokenRuleException refusal) when (refusal.Rule == Broken.ChangedMeanwhile)
        {
            return await MeetAsync(actor, cell, form);
        }
        catch (BrokenRuleException refusal)
        {
            return CellAnswer.Refuse(refusal);
        }
    }

    private async Task<CellAnswer> EmptyAsync(Actor actor, TypedCell cell, RecordDataPointForm form)
    {
        if (cell.Version > 0)
        {
            await discard.RunAsync(actor, new DiscardEntryForm(form.Code, form.Period, cell.Version, form.Group));
        }

        return CellAnswer.Of(CellAnswer.Saved, cell with { Version = 0 }, null, null, published: false, _measures[form.Code.Value].Facts, clock);
    }

    /// <summary>Somebody else was there first. Where both typed the same, there is nothing to decide; else both are shown.</summary>
    private async Task<CellAnswer> MeetAsync(Actor actor, TypedCell mine, RecordDataPointForm form)
    {
        if (await records.RunAsync(actor, form.Code, form.Period.Start, form.Group) is not { } view)
        {
            return CellAnswer.Refuse(Words.Broken_NotYourDuty);
        }

        var theirs = TypedCell.Of(form.Code, form.Period, view.Shape, view.Entry, form.Group);
        var value = view.Entry?.Value ?? (view.Published is { } point ? Value.Stored(point.Number, point.Numerator, point.Denominator, point.Absence, point.Kind) : null);
        var answer = CellAnswer.Of(CellAnswer.Conflict, theirs, value, view.Entry?.State, view.Published is not null, view.Facts, clock);

        // A cell that is sent twice, because the connection broke between the saving and the answer, meets itself here.
        if ((view is { Entry: null, Published: null } && mine.IsBlank) || (view.Entry is { IsOpen: true, RevisionKind: null } entry && IsSame(entry, mine, form)))
        {
            return answer with { Outcome = CellAnswer.Saved };
        }

        var shown = mine.IsBlank ? Words.GridNothing : mine.Second is { Length: > 0 } second ? $"{mine.First} / {second}" : mine.First;
        return answer with
        {
            Sentence = value is null
                ? Show.Say(Words.GridConflictGone, shown)
                : Show.Say(Words.GridConflict, view.EnteredBy ?? "", WithParts(answer.Shown!, value), view.Entry is null ? "" : Show.Moment(view.Entry.EnteredAt, clock), shown),
        };
    }

    private static bool IsSame(Entry entry, TypedCell mine, RecordDataPointForm form) =>
        !mine.IsBlank
        && entry.Value == form.ToValue()
        && (entry.PublicNote ?? "") == (mine.PublicNote ?? "").Trim()
        && (entry.InternalNote ?? "") == (mine.InternalNote ?? "").Trim();

    private static string WithParts(string shown, Value value) =>
        value.HasParts ? $"{shown} ({TypedNumber.Typed(value.Numerator)} / {TypedNumber.Typed(value.Denominator)})" : shown;

    private CellAnswer Answer(string outcome, TypedCell stored, RecordDataPointForm form, EntryState state)
    {
        var value = form.ToValue();
        var answer = CellAnswer.Of(outcome, stored, value, state, published: false, _measures[form.Code.Value].Facts, clock);

        // Numbers stay as they were typed; a reason is written out, so that the cell says what is stored.
        return value.Absence is { } absence ? answer with { Stored = stored with { First = AbsenceWords.Of(absence), Second = null } } : answer;
    }

    private RecordDataPointForm? FormOf(TypedCell cell) =>
        cell.Code is not null && _measures.TryGetValue(cell.Code, out var measure) ? cell.ToForm(measure.Shape) : null;

    private async Task KnowMeasuresAsync(IReadOnlyList<TypedCell> cells)
    {
        var unknown = cells.Where(cell => cell.Code is not null && !_measures.ContainsKey(cell.Code)).Select(cell => Code.Find(cell.Code)).OfType<Code>().Distinct().ToList();
        if (unknown.Count > 0)
        {
            foreach (var (code, measure) in await facts.RunAsync(unknown))
            {
                _measures[code.Value] = measure;
            }
        }
    }
}
