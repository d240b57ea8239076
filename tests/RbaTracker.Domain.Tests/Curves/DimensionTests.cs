using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Tests.Rules;

namespace RbaTracker.Domain.Tests.Curves;

public sealed class DimensionTests
{
    private readonly Dimension _race = new(Sample.Code("race"), Sample.Text("Race and ethnicity"), new DateOnly(1997, 1, 1), Sample.Text("Census"));
    private readonly Dimension _age = new(Sample.Code("age"), Sample.Text("Age", "Edad"), new DateOnly(2000, 1, 1), Sample.Text("Ours"));

    [Fact]
    public void A_group_is_in_the_lists_from_the_one_it_came_with_to_its_last()
    {
        var before = new Group(_race, Sample.Code("race-a"), Sample.Text("A"));
        _race.List(new DateOnly(2024, 3, 28), Sample.Text("The categories of 2024"));
        var since = new Group(_race, Sample.Code("race-b"), Sample.Text("B"));
        before.EndWith(1);

        Assert.Equal((true, false), (before.IsIn(1), before.IsIn(2)));
        Assert.Equal((false, true), (since.IsIn(1), since.IsIn(2)));
        Assert.Equal(Broken.GroupEndsBeforeItBegins, Assert.Throws<BrokenRuleException>(() => since.EndWith(1)).Rule);
    }

    [Fact]
    public void The_list_of_a_day_is_the_newest_that_had_begun_and_before_all_the_first()
    {
        _race.List(new DateOnly(2024, 3, 28), Sample.Text("The categories of 2024"));

        Assert.Equal((1, 1, 2), (_race.ListOn(new DateOnly(1990, 1, 1)), _race.ListOn(new DateOnly(2024, 3, 27)), _race.ListOn(new DateOnly(2024, 3, 28))));
    }

    [Fact]
    public void A_value_of_a_group_is_begun_for_a_curve_that_is_kept_by_its_dimension()
    {
        var curve = Sample.Curve();
        var young = new Group(_age, Sample.Code("young"), Sample.Text("Under 18"));
        Refused.Because(Broken.NotKeptByGroup, () => Begin(curve, young, _age));

        curve.SplitBy([_age.Id]);
        Refused.Because(Broken.NotKeptByGroup, () => Begin(curve, new Group(_race, Sample.Code("race-a"), Sample.Text("A")), _race));
        Refused.Because(Broken.NotKeptByGroup, () => Begin(curve, young, _race));
        var entry = Begin(curve, young, _age);

        Assert.Equal((young.Id, EntryState.Draft), (entry.GroupId, entry.State));
        Refused.Because(Broken.PeriodHasValue, () => curve.Begin(Sample.Quarter(2026, 1), young, _age, [entry], Sample.Today));
    }

    [Fact]
    public void A_group_takes_values_of_the_periods_whose_list_has_it()
    {
        var curve = Sample.Curve();
        curve.SplitBy([_race.Id]);
        var before = new Group(_race, Sample.Code("race-a"), Sample.Text("A"));
        _race.List(new DateOnly(2026, 1, 1), Sample.Text("The categories of 2024"));
        var since = new Group(_race, Sample.Code("race-b"), Sample.Text("B"));
        before.EndWith(1);

        Refused.Because(Broken.GroupNotInList, () => Begin(curve, before, _race));
        Refused.Because(Broken.GroupNotInList, () => curve.Begin(Sample.Quarter(2025, 4), since, _race, [], Sample.Today));
        Assert.Equal(since.Id, Begin(curve, since, _race).GroupId);
    }

    private static Entry Begin(Curve curve, Group group, Dimension dimension) => curve.Begin(Sample.Quarter(2026, 1), group, dimension, [], Sample.Today);

    [Fact]
    public void A_new_list_begins_later() =>
        Assert.Equal(Broken.CodeListNotLater, Assert.Throws<BrokenRuleException>(() => _race.List(new DateOnly(1997, 1, 1), Sample.Text())).Rule);

    [Fact]
    public void Groups_of_two_dimensions_are_crossed_and_of_one_are_not()
    {
        var a = new Group(_race, Sample.Code("race-a"), Sample.Text("A"));
        var young = new Group(_age, Sample.Code("young"), Sample.Text("Under 18", "Menores de 18"));

        Assert.Equal("A · Menores de 18", new Group(a, young, Sample.Code("a-young")).Name.In("es"));
        Assert.Equal(Broken.CrossingNeedsTwoDimensions, Assert.Throws<BrokenRuleException>(() => new Group(a, a, Sample.Code("a-a"))).Rule);
    }
}
