using RbaTracker.Statistics.SmallCells;

namespace RbaTracker.Statistics.Tests.SmallCells;

/// <summary>The two calls that can be stopped, stopped when the test run is.</summary>
internal static class Releases
{
    internal static SuppressionAnswer Choose(AdditiveTable table, SuppressionOptions? options = null, IProgress<double>? progress = null) =>
        Suppression.Choose(table, options, progress, TestContext.Current.CancellationToken);

    internal static IReadOnlyList<AuditedCell> Audit(AdditiveTable table, IReadOnlyList<bool> hidden) =>
        DisclosureAudit.Of(table, hidden, TestContext.Current.CancellationToken);
}
