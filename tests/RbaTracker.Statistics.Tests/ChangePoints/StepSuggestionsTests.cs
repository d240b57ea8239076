using RbaTracker.Statistics.ChangePoints;

namespace RbaTracker.Statistics.Tests.ChangePoints;

public class StepSuggestionsTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        var found = StepSuggestions.Find(Series.From(2011, [10, 12, 11, 9, 10, 20, 22, 21, 19, 20]));

        Assert.Equal(2.0967, found.Deviation!.Value, 0.00005);
        Assert.Equal(4.6052, found.Penalty!.Value, 0.00005);
        Assert.Equal([new Step(2016, 10.4, 20.4)], found.Steps);
    }

    [Fact]
    public void The_reference_cases_agree()
    {
        var reference = ReferenceCases.Of("changepoint.json");
        foreach (var item in reference.Cases)
        {
            var id = item.GetProperty("id").GetString();
            var found = StepSuggestions.Find(Series.From(1, ReferenceCases.Numbers(item.GetProperty("values"))));

            reference.Compare($"{id} scale_used", item.GetProperty("scale_used"), found.Deviation, 1e-8);
            reference.Compare($"{id} penalty", item.GetProperty("penalty"), found.Penalty, 1e-12);
            Assert.Equal(
                item.GetProperty("expected").GetProperty("pelt_mean_bic").EnumerateArray().Select(at => at.GetInt32()),
                found.Steps.Select(step => step.FirstPeriod - 1));
        }

        reference.AssertAllAgree(atLeast: 12);
    }

    [Fact]
    public void No_other_division_of_a_short_series_fits_better()
    {
        var random = new Random(20260304);
        for (var round = 0; round < 300; round++)
        {
            var n = random.Next(6, 13);
            double[] values = [.. Enumerable.Range(0, n).Select(i => random.Next(0, 10) + (i > n / 2 ? random.Next(0, 8) : 0.0))];
            var found = StepSuggestions.Find(new Series([.. Enumerable.Range(0, n)], values));
            if (found.Deviation == 0)
            {
                continue;
            }

            int[] own = [0, .. found.Steps.Select(step => step.FirstPeriod), n];
            var best = Divisions(n).Min(cuts => Cost(values, cuts, found));
            Assert.Equal(best, Cost(values, own, found), 1e-9 * Math.Max(1, best));
        }
    }

    [Fact]
    public void Another_unit_or_another_zero_changes_no_step()
    {
        double?[] values = [3, 4, 5, 3, 9, 10, 8, 9, 4, 3, 5, 4, 3];
        var found = StepSuggestions.Find(Series.From(1, values)).Steps.Select(step => step.FirstPeriod).ToArray();

        Assert.Equal([5, 9], found);
        Assert.Equal(found, StepSuggestions.Find(Series.From(1, [.. values.Select(y => y * 1000)])).Steps.Select(step => step.FirstPeriod));
        Assert.Equal(found, StepSuggestions.Find(Series.From(1, [.. values.Select(y => y + 1e7)])).Steps.Select(step => step.FirstPeriod));
        Assert.Equal(found, StepSuggestions.Find(Series.From(1, [.. values.Select(y => -y)])).Steps.Select(step => step.FirstPeriod));
    }

    [Fact]
    public void A_step_between_two_constants_is_found()
    {
        var found = StepSuggestions.Find(Series.From(1, [5, 5, 5, 5, 5, 8, 8, 8, 8, 8]));

        Assert.Equal([new Step(6, 5, 8)], found.Steps);
    }

    [Fact]
    public void A_constant_and_a_straight_line_have_no_step()
    {
        Assert.Equal([Warning.NoVariation], StepSuggestions.Find(Series.From(1, [5, 5, 5, 5, 5, 5, 5])).Warnings);
        Assert.Empty(StepSuggestions.Find(Series.From(1, [1, 2, 3, 4, 5, 6, 7, 8, 9])).Steps);
    }

    [Fact]
    public void Below_two_levels_there_is_no_answer_and_the_reason_is_named()
    {
        var found = StepSuggestions.Find(Series.From(1, [1, 2, 1, 9, 8]));

        Assert.Equal((5, Reason.TooFewPoints), (found.N, found.Reason));
        Assert.Empty(found.Steps);
    }

    [Fact]
    public void More_points_than_can_be_searched_are_refused()
    {
        var series = Series.From(1, [.. Enumerable.Range(0, StepSuggestions.MostPoints + 1).Select(i => (double?)i)]);

        Assert.Throws<ArgumentException>("series", () => StepSuggestions.Find(series));
        Assert.Throws<ArgumentNullException>("series", () => StepSuggestions.Find(null!));
    }

    private static IEnumerable<int[]> Divisions(int n, int from = 0)
    {
        yield return from == 0 ? [0, n] : [n];
        for (var cut = from + StepSuggestions.ShortestLevel; cut <= n - StepSuggestions.ShortestLevel; cut++)
        {
            foreach (var rest in Divisions(n, cut))
            {
                yield return from == 0 ? [0, cut, .. rest] : [cut, .. rest];
            }
        }
    }

    private static double Cost(double[] values, int[] cuts, StepSuggestionsAnswer found)
    {
        var cost = found.Penalty!.Value * (cuts.Length - 2);
        for (var i = 1; i < cuts.Length; i++)
        {
            var stretch = values[cuts[i - 1]..cuts[i]];
            cost += stretch.Sum(value => Math.Pow((value - stretch.Average()) / found.Deviation!.Value, 2));
        }

        return cost;
    }
}
