using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.Reporting;
using RbaTracker.Data.Writing.Points;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Reporting;

namespace RbaTracker.Web.Demo;

/// <summary>Five years of values, entered, approved and released month by month as people would have done, with three that were revised.</summary>
internal sealed class DemoHistory(RbaDbContext db, DemoCalendar calendar, PersonId publisher)
{
    private const int YearsOfReleases = 5;
    private const int ReleaseDay = 5;

    // How many periods before the latest, how much the first value was off, why it was replaced, and how many days later.
    private static readonly Dictionary<string, (int Back, decimal Off, ValueKind FirstKind, RevisionKind Kind, string Reason)> Revised = new()
    {
        ["people-without-shelter"] = (1, -6, ValueKind.Provisional, RevisionKind.Scheduled, "The count of the year is final."),
        ["median-income"] = (1, -540, ValueKind.Estimate, RevisionKind.SourceRevised, "The statistics office weighted its survey anew."),
        ["permits-issued"] = (5, 38, ValueKind.Final, RevisionKind.Correction, "Renewals had been counted as new permits."),
    };

    private readonly SortedDictionary<DateOnly, List<(DemoMade Of, Entry Entry, DataPoint? Former)>> _planned = [];
    private readonly Dictionary<CurveId, List<DataPoint>> _points = [];
    private readonly HashSet<DataPoint> _revised = [];

    public async Task AddAsync(IReadOnlyList<DemoMade> all)
    {
        var days = ReleaseDays();
        days.ForEach(day => _planned.Add(day, []));
        foreach (var made in all)
        {
            _points.Add(made.Curve.Id, new List<DataPoint>(made.Count));
            for (var at = 0; at < made.Count; at++)
            {
                Plan(made, at);
            }
        }

        foreach (var day in days.Where(day => _planned[day].Count > 0))
        {
            Publish(day);
        }

        await db.LoadPointsAsync(_points.Values.SelectMany(points => points).Where(point => !_revised.Contains(point)).Select(RowOf));
        foreach (var made in all)
        {
            var points = _points[made.Curve.Id];
            var summary = new CurveSummary(made.Curve.Id, GroupId.Total);
            summary.Make(made.Curve, points, points.Max(point => point.PublishedAt));
            db.Add(summary);
        }

        (await db.Set<PublishStamp>().SingleAsync()).Raise();
    }

    /// <summary>Monthly since the tracker came, and lastly two days ago.</summary>
    private List<DateOnly> ReleaseDays()
    {
        var days = new List<DateOnly>();
        var lately = calendar.Today.AddDays(-2);
        for (var day = calendar.ThisYear.AddYears(-YearsOfReleases).AddDays(ReleaseDay - 1); day < lately; day = day.AddMonths(1))
        {
            days.Add(day);
        }

        return [.. days, lately];
    }

    private void Plan(DemoMade made, int at)
    {
        var period = made.At(at);
        var value = made.ValueAt(at);
        var back = made.Count - 1 - at;
        if (Revised.TryGetValue(made.Code, out var revised))
        {
            value = back == revised.Back ? Value.Of(value.Number!.Value + revised.Off, revised.FirstKind)
                : back < revised.Back && revised.Kind == RevisionKind.Scheduled ? Value.Of(value.Number!.Value, revised.FirstKind)
                : value;
        }

        var due = made.Curve.Calendar.DueOn(period);
        var entry = made.Curve.Begin(period, GroupId.Total, [], calendar.Today);
        Approve(made, entry, value, made.Plan.Notes.GetValueOrDefault(back), due);
        _planned[DayFrom(due)].Add((made, entry, null));
    }

    private void Publish(DateOnly day)
    {
        var (work, at) = (_planned[day], At(day));
        var release = new Release([.. work.Select(one => one.Entry)], day, day, publisher, At(day.AddDays(-1)));
        release.Publish(day, at);
        db.Add(release);
        foreach (var (made, entry, former) in work)
        {
            if (former is not null)
            {
                db.AddRange(former, former.Revise(entry, release.Id, at));
                continue;
            }

            var point = new DataPoint(entry, release.Id, at);
            _points[made.Curve.Id].Add(point);
            if (Revised.TryGetValue(made.Code, out var revised) && point.StartMonth == made.At(made.Count - 1 - revised.Back).StartMonth)
            {
                Revise(made, point, revised.Kind, revised.Reason, day);
            }
        }
    }

    private void Revise(DemoMade made, DataPoint point, RevisionKind kind, string reason, DateOnly published)
    {
        var later = DayFrom(published.AddDays(50));
        var entry = made.Curve.BeginRevision(point, [], kind, reason);
        Approve(made, entry, made.ValueAt((point.StartMonth - made.First.StartMonth) / made.Curve.Calendar.Months), null, later);
        _revised.Add(point);
        _planned[later].Add((made, entry, point));
    }

    private static void Approve(DemoMade made, Entry entry, Value value, string? note, DateOnly due)
    {
        entry.Type(made.Curve, value, note, null, made.EnteredBy, At(due.AddDays(-4)));
        entry.Submit();
        entry.Approve(made.ApprovedBy, ownAllowed: false);
    }

    private DateOnly DayFrom(DateOnly due) => _planned.Keys.FirstOrDefault(day => day >= due, _planned.Keys.Last());

    private static DateTimeOffset At(DateOnly day) => new(day, new TimeOnly(14, 30), TimeSpan.Zero);

    /// <summary>A published point as the bulk path writes it.</summary>
    internal static PointRow RowOf(DataPoint point) => new(
        point.CurveId.Value,
        point.GroupId.Value,
        point.StartMonth,
        point.Number,
        point.Numerator,
        point.Denominator,
        point.SampleSize,
        point.Margin,
        point.Kind.ToString(),
        point.Absence?.ToString(),
        point.PublicNote,
        point.Revision,
        point.ReleaseId.Value,
        point.EnteredBy?.Value,
        point.ApprovedBy?.Value,
        point.PublishedAt);
}
