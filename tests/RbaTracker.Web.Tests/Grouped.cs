using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Testing;
using RbaTracker.Web.Features.DataEntry;
using RbaTracker.Web.Features.Reporting;

namespace RbaTracker.Web.Tests;

/// <summary>Values by group, for tests: measures that are kept by age, and what people enter and approve of them.</summary>
internal static class Grouped
{
    public const string Young = "young";
    public const string Older = "older";

    /// <summary>Sets up the dimension of age and keeps measures by it.</summary>
    public static Task KeepByAgeAsync(this TestSite site, string young, params string[] measures) =>
        site.WithAsync<Writer>(writer => writer.RunAsync(Actor.Clockwork, async db =>
        {
            var age = new Dimension(Sample.Code("age"), Sample.Text("Age", "Edad"), new DateOnly(2020, 1, 1), Sample.Text("Census", "Censo"));
            db.AddRange(
                age,
                new Group(age, Sample.Code(Young), Sample.Text(young)),
                new Group(age, Sample.Code(Older), Sample.Text("65 and older", "65 y más")),
                new Dimension(Sample.Code("language"), Sample.Text("Language"), new DateOnly(2020, 1, 1), Sample.Text("Ours")));
            var codes = measures.Select(Sample.Code).ToList();
            var curves = await db.Measures.Where(measure => codes.Contains(measure.Code)).Select(measure => measure.CurveId).ToListAsync();
            foreach (var curve in await db.Curves.Where(curve => curves.Contains(curve.Id)).ToListAsync())
            {
                curve.SplitBy([age.Id]);
            }
        }));

    /// <summary>Enters a value, of a group or of everyone together, and hands it in.</summary>
    public static async Task<int> HandInAsync(this TestSite site, string email, string measure, string? group, string? number, string? numerator = null, string? denominator = null)
    {
        var actor = await site.ActorAsync(email);
        return await site.WithAsync<RecordDataPoint, int>(record => record.RunAsync(actor, new RecordDataPointForm
        {
            Code = Sample.Code(measure),
            Period = Sample.Quarter(2026, 2),
            Group = group is null ? null : Sample.Code(group),
            Number = number,
            Numerator = numerator,
            Denominator = denominator,
            HandIn = true,
        }));
    }

    /// <summary>The decision about a value of the second quarter of 2026.</summary>
    public static ReviewForm Review(string measure, string? group, int version) => new()
    {
        Code = Sample.Code(measure),
        Group = group is null ? null : Sample.Code(group),
        StartMonth = Sample.Quarter(2026, 2).StartMonth,
        Version = version,
    };

    /// <summary>The entries by the code of their group.</summary>
    public static async Task<Dictionary<string, Entry>> EntriesByGroupAsync(this TestSite site)
    {
        await using var db = site.Read();
        var groups = await db.Groups.ToDictionaryAsync(group => group.Id, group => group.Code.Value);
        return await db.Entries.AsNoTracking().ToDictionaryAsync(entry => groups[entry.GroupId]);
    }
}
