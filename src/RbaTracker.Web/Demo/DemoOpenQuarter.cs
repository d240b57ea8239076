using RbaTracker.Data;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Reporting;

namespace RbaTracker.Web.Demo;

/// <summary>The work of the current quarter: some values begun, some handed in, some sent back, some approved and not yet released; most wait.</summary>
internal sealed class DemoOpenQuarter(RbaDbContext db, DemoCalendar calendar, IReadOnlyDictionary<string, PersonId> people, DateTimeOffset now)
{
    private static readonly (string Code, EntryState State, string? Word)[] Begun =
    [
        ("rent-help-in-time", EntryState.Draft, "Waiting for the list of the second week."),
        ("main-breaks", EntryState.Draft, "Two breaks on Mill Street still to be assigned."),
        ("victims-kept-informed", EntryState.Draft, null),
        ("fires-kept-small", EntryState.Draft, null),
        ("plans-right-first-time", EntryState.Draft, "Without the cases of the last day."),
        ("households-housed", EntryState.Submitted, null),
        ("exits-to-permanent-homes", EntryState.Submitted, "One shelter was closed for repairs for two weeks."),
        ("potholes-in-time", EntryState.Submitted, null),
        ("missed-trips", EntryState.Submitted, null),
        ("inspections-made", EntryState.Submitted, null),
        ("first-unit-in-time", EntryState.Submitted, null),
        ("days-to-hire", EntryState.Submitted, "Without posts that were announced anew."),
        ("days-to-move-in", EntryState.Returned, "Please check the number with the case list: three households seem to be missing."),
        ("signals-mended", EntryState.Returned, "Does this hold the signals that the county mends for us?"),
        ("complaints-answered", EntryState.Returned, "The count of last quarter was handed in again. Which is right?"),
        ("calls-for-police", EntryState.Approved, null),
        ("bus-boardings", EntryState.Approved, null),
        ("bus-on-time", EntryState.Approved, null),
        ("water-delivered", EntryState.Approved, null),
        ("invoices-in-30-days", EntryState.Approved, null),
        ("eviction-filings", EntryState.Approved, null),
    ];

    private static readonly string[] InPlannedRelease = ["calls-for-police", "water-delivered"];

    public void Add(IReadOnlyList<DemoMade> all)
    {
        var byCode = all.ToDictionary(made => made.Code);
        var planned = new List<Entry>();
        var hours = 2;
        foreach (var (code, state, word) in Begun)
        {
            var entry = Bring(byCode[code], state, word, now.AddHours(-hours));
            hours += 5;
            db.Add(entry);
            if (InPlannedRelease.Contains(code))
            {
                planned.Add(entry);
            }
        }

        db.Add(new Release(planned, calendar.Today.AddDays(6), calendar.Today, people["Dana Cho"], now.AddHours(-1)));
    }

    private Entry Bring(DemoMade made, EntryState state, string? word, DateTimeOffset at)
    {
        var entry = made.Curve.Begin(made.Open!, GroupId.Total, [], calendar.Today);
        var by = made.Code == "exits-to-permanent-homes" ? people["Lucía Vega"] : made.EnteredBy;
        var value = DemoSeries.At(made.Code, made.Plan, made.Count + made.Plan.Missing, made.Count, made.Open!.Start.Month);
        entry.Type(made.Curve, value, state == EntryState.Submitted ? word : null, state == EntryState.Draft ? word : null, by, at);
        if (state != EntryState.Draft)
        {
            entry.Submit();
        }

        if (state == EntryState.Returned)
        {
            entry.Return(word);
        }

        if (state == EntryState.Approved)
        {
            entry.Approve(made.ApprovedBy, ownAllowed: false);
        }

        return entry;
    }
}
