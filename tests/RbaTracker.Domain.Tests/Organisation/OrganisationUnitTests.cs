using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Tests.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Tests.Organisation;

public sealed class OrganisationUnitTests
{
    private static readonly DateOnly Founded = new(2020, 7, 1);
    private static readonly DateOnly Renamed = new(2024, 7, 1);

    [Fact]
    public void A_unit_has_the_name_and_the_parent_of_the_day()
    {
        var (cabinet, other) = (OrganisationUnitId.New(), OrganisationUnitId.New());
        var unit = Sample.Unit(parent: cabinet);
        unit.Place(Sample.Text("Housing and neighborhoods"), other, Renamed);

        Assert.Equal(("Housing", cabinet), On(unit, Renamed.AddDays(-1)));
        Assert.Equal(("Housing and neighborhoods", other), On(unit, Renamed));
        Assert.Equal(("Housing", cabinet), On(unit, Founded.AddYears(-9)));
        Assert.Equal(2, unit.Places.Count);
    }

    [Fact]
    public void A_change_comes_after_the_last_one()
    {
        var unit = Sample.Unit();
        Refused.Because(Broken.UnitPlaceNotLater, () => unit.Place(Sample.Text(), null, Founded));
        Refused.Because(Broken.UnitPlaceNotLater, () => unit.Place(Sample.Text(), null, Founded.AddDays(-1)));
        Assert.Single(unit.Places);
    }

    [Fact]
    public void A_unit_is_not_below_itself()
    {
        var unit = Sample.Unit();
        Refused.Because(Broken.UnitBelowItself, () => unit.Place(Sample.Text(), unit.Id, Renamed));
    }

    [Fact]
    public void A_unit_has_a_name_of_200_letters_at_most()
    {
        Refused.Because(Broken.UnitNeedsName, () => Make(Text.None));
        Assert.Equal([200], Refused.Because(Broken.NameTooLong, () => Make(Sample.Text(new string('a', 201)))));
    }

    private static (string Name, OrganisationUnitId? Parent) On(OrganisationUnit unit, DateOnly day) =>
        (unit.PlaceOn(day).Name.In("en"), unit.PlaceOn(day).Parent);

    private static OrganisationUnit Make(Text name) => new(Sample.Code(), UnitLevel.Division, name, null, Founded);
}
