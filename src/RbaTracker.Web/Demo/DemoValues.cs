using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Reporting;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Demo;

/// <summary>Invented values, entered, approved and put into a release of today as people would. The latest quarter waits to be entered.</summary>
internal static class DemoValues
{
    private static readonly (int Still, int Of)[] StillHoused =
    [
        (88, 108), (91, 112), (86, 104), (94, 115), (97, 117), (92, 113), (99, 119), (103, 122), (98, 118),
        (104, 123), (108, 126), (103, 121), (110, 128), (107, 123), (113, 131), (116, 133), (111, 127), (119, 135),
    ];

    private static readonly int[] WithoutShelter = [104, 118, 131, 127, 149, 214, 238, 229, 207];

    public static async Task AddAsync(RbaDbContext db, IReadOnlyDictionary<string, PersonId> people, CityClock clock)
    {
        var entries = new List<Entry>();
        var (contributor, approver) = (people["Ana Ruiz"], people["Marcus Bell"]);
        var quarterly = await CurveAsync(db, DemoRecords.StillHoused);
        var period = quarterly.Calendar.LatestEnded(clock.Today);
        for (var i = StillHoused.Length - 1; i >= 0; i--)
        {
            period = period.Previous;
            Add(quarterly, period.StartMonth, Value.OfParts(StillHoused[i].Still, StillHoused[i].Of), null);
        }

        var yearly = await CurveAsync(db, DemoRecords.WithoutShelter);
        period = yearly.Calendar.LatestEnded(clock.Today);
        for (var i = WithoutShelter.Length - 1; i >= 0; i--, period = period.Previous)
        {
            var isLatest = i == WithoutShelter.Length - 1;
            Add(yearly, period.StartMonth, Value.Of(WithoutShelter[i], isLatest ? ValueKind.Provisional : ValueKind.Final), isLatest ? "The final figure comes with the yearly report." : null);
        }

        db.AddRange(entries);
        db.Add(new Release(entries, clock.Today, clock.Today, approver, clock.Now));

        void Add(Curve curve, int startMonth, Value value, string? note)
        {
            var entry = curve.Begin(curve.Calendar.PeriodFrom(startMonth), GroupId.Total, [], clock.Today);
            entry.Type(curve, value, note, null, contributor, clock.Now);
            entry.Submit();
            entry.Approve(approver, ownAllowed: false);
            entries.Add(entry);
        }
    }

    private static async Task<Curve> CurveAsync(RbaDbContext db, Domain.Words.Code code)
    {
        var id = await db.CurveOfAsync(code, CancellationToken.None);
        return await db.Curves.SingleAsync(curve => curve.Id == id);
    }
}
