using RbaTracker.Data.Writing.Points;
using RbaTracker.Testing;

namespace RbaTracker.Benchmarks.Bulk;

/// <summary>Invented points, each curve's in order of time.</summary>
internal static class PointRows
{
    /// <summary>The month in which the first period of every curve begins.</summary>
    public const int FirstMonth = 2010 * 12;

    private static readonly Guid Release = new("01900000-0000-7000-8000-0000000000aa");

    public static IEnumerable<PointRow> Of(int firstCurve, int curves, int periods)
    {
        for (var curve = firstCurve; curve < firstCurve + curves; curve++)
        {
            for (var period = 0; period < periods; period++)
            {
                yield return new PointRow(
                    curve, 1, FirstMonth + period, ((curve * 31L) + (period * 7)) % 10_000 / 10m, null, null, null, null, "Final", null, null, 1,
                    Release, Sample.Contributor.Value, Sample.Approver.Value, Sample.Now);
            }
        }
    }
}
