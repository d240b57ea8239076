using Microsoft.AspNetCore.Components;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Reporting;
using RbaTracker.Web.Shared.Icons;

namespace RbaTracker.Web.Shared.Wording;

/// <summary>Where a period stands in the working year, in words.</summary>
public static class DueWords
{
    /// <summary>Icon and word; late is said first.</summary>
    public static MarkupString Mark(DueState state, bool late) => late
        ? StatusMarkup.Of(StatusMark.Late, state == DueState.Late ? Words.Late : $"{Words.Late} · {Of(state)}")
        : StatusMarkup.Of(state is DueState.Submitted or DueState.Approved or DueState.Published ? StatusMark.Met : StatusMark.NotDueYet, Of(state));

    /// <summary>The word of a state.</summary>
    public static string Of(DueState state) => state switch
    {
        DueState.NotDue => Words.DueNotYet,
        DueState.Due => Words.DueNow,
        DueState.Late => Words.Late,
        DueState.Draft => Words.StateDraft,
        DueState.Submitted => Words.StateSubmitted,
        DueState.Returned => Words.StateReturned,
        DueState.Approved => Words.StateApproved,
        _ => Words.StatePublished,
    };

    /// <summary>The word of an entry's state.</summary>
    public static string Of(EntryState state) => state switch
    {
        EntryState.Draft => Words.StateDraft,
        EntryState.Submitted => Words.StateSubmitted,
        EntryState.Returned => Words.StateReturned,
        _ => Words.StateApproved,
    };
}
