using RbaTracker.Statistics.Allocation;

namespace RbaTracker.Statistics.Tests.Allocation;

/// <summary>Every index of the reference file, to 1e-9.</summary>
public class AllocationReferenceTests
{
    [Fact]
    public void The_reference_cases_agree()
    {
        var reference = ReferenceCases.Of("resource_allocation.json");
        foreach (var item in reference.Cases)
        {
            var id = item.GetProperty("id").GetString();
            var expected = item.GetProperty("expected");
            Area[] areas =
            [
                .. item.GetProperty("areas").EnumerateArray().Select(area => new Area(
                    area.GetProperty("budget").GetDouble(),
                    area.GetProperty("population").GetDouble(),
                    area.GetProperty("need_index").GetDouble(),
                    area.GetProperty("group_population").GetDouble())),
            ];
            var (indices, need, group) = (AllocationIndices.Of(areas), NeedConcentration.Of(areas), GroupExposure.Of(areas));
            foreach (var (name, ours) in new[]
                     {
                         ("weighted_mean", indices.PerPerson), ("gini", indices.Gini), ("theil_t", indices.TheilT), ("mld_theil_l", indices.TheilL),
                         ("cv", indices.CoefficientOfVariation), ("hoover", indices.Hoover), ("dissimilarity_budget_vs_pop", indices.Hoover),
                         ("atkinson_0.5", indices.AtkinsonHalf), ("atkinson_1", indices.AtkinsonOne), ("max_min_ratio", indices.HighestToLowest),
                         ("concentration_index_by_need", need.Index), ("dissimilarity_group_vs_rest", group.Dissimilarity),
                         ("group_share_of_population", group.GroupShare), ("group_exposure_per_capita", group.GroupPerPerson),
                         ("rest_exposure_per_capita", group.RestPerPerson), ("exposure_ratio", group.Ratio), ("isolation", group.Isolation),
                     })
            {
                reference.Compare($"{id} {name}", expected.GetProperty(name), ours, 1e-9);
            }
        }

        reference.AssertAllAgree(atLeast: 85);
    }
}
