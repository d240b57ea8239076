using RbaTracker.Domain.Judgements;

namespace RbaTracker.Domain.Tests.Judgements;

/// <summary>The worked examples of docs/methods/change.md.</summary>
public sealed class RunTests
{
    public static TheoryData<decimal[], int, int> Runs => new()
    {
        { [5, 6, 7, 7, 8], 1, 1 },
        { [7, 7, 7], 0, 2 },
        { [7], 0, 0 },
        { [], 0, 0 },
        { [5, 6, 7, 7], 0, 1 },
        { [8, 7, 6, 5], -1, 3 },
        { [1, 2, 3, 4, 3], -1, 1 },

        // The count on one night: two rises running, or one since the method changed in 2024.
        { [547, 527, 637, 573, 739, 755], 1, 2 },
        { [739, 755], 1, 1 },
        { [65, 116, 232, 171, 219, 328], 1, 2 },

        // Zeros at the end are no change.
        { [1.0m, 1.00m], 0, 1 },
        { [9.999999999999999999999999999m, 10m], 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_run_counts_changes_and_a_flat_step_ends_it(decimal[] values, int sign, int changes) =>
        Assert.Equal(new Run(sign, changes), Run.Of(values));

    [Fact]
    public void A_series_upside_down_runs_as_long_the_other_way()
    {
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++)
        {
            var values = Enumerable.Range(0, random.Next(0, 9)).Select(_ => (decimal)random.Next(0, 4)).ToList();
            var run = Run.Of(values);

            Assert.Equal(run with { Sign = -run.Sign }, Run.Of([.. values.Select(value => -value)]));
            Assert.InRange(run.Changes, values.Count > 1 ? 1 : 0, Math.Max(0, values.Count - 1));
        }
    }
}
