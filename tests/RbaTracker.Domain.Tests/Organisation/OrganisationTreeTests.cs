using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Rules;

namespace RbaTracker.Domain.Tests.Organisation;

public sealed class OrganisationTreeTests
{
    private static readonly DateOnly Merged = new(2026, 7, 1);

    private readonly OrganisationUnit _office = new(Sample.Code("office"), UnitLevel.Cabinet, Sample.Text("Office"), null, new DateOnly(2020, 7, 1));
    private readonly OrganisationUnit _housing;
    private readonly OrganisationUnit _health;
    private readonly OrganisationUnit _people;
    private readonly OrganisationUnit _division;

    public OrganisationTreeTests()
    {
        _housing = Sample.Unit("housing", _office.Id);
        _health = Sample.Unit("health", _office.Id);
        _people = Sample.Unit("people-first", _office.Id);
        _division = new OrganisationUnit(Sample.Code("shelters"), UnitLevel.Division, Sample.Text("Shelters"), _housing.Id, new DateOnly(2020, 7, 1));
    }

    [Fact]
    public void What_belonged_to_a_merged_department_follows_its_successor_from_the_day_on()
    {
        _housing.Retire(Merged, [_people.Id]);

        Assert.Equal([_housing.Id, _office.Id], On(Merged.AddDays(-1)).WithAllAbove(_housing.Id));
        Assert.Equal([_people.Id, _office.Id], On(Merged).WithAllAbove(_housing.Id));
    }

    [Fact]
    public void A_division_of_a_merged_department_stands_under_the_successor()
    {
        _housing.Retire(Merged, [_people.Id]);

        Assert.Equal([_division.Id, _people.Id, _office.Id], On(Merged).WithAllAbove(_division.Id));
        Assert.Equal(_people.Id, On(Merged).DepartmentOf(_division.Id).Id);
    }

    [Fact]
    public void After_a_split_things_stay_until_somebody_is_given_them()
    {
        _housing.Retire(Merged, [_people.Id, _health.Id]);

        Assert.Equal([_housing.Id, _office.Id], On(Merged).WithAllAbove(_housing.Id));
        Assert.DoesNotContain(_housing, On(Merged).Standing);
    }

    [Fact]
    public void A_unit_would_stand_below_itself_under_its_own_division()
    {
        Assert.True(On(Merged).WouldCircle(_housing.Id, _division.Id));
        Assert.False(On(Merged).WouldCircle(_housing.Id, _health.Id));
    }

    [Fact]
    public void Successors_that_lead_in_a_circle_end_the_search()
    {
        _housing.Retire(Merged, [_health.Id]);
        _health.Retire(Merged, [_housing.Id]);

        Assert.NotEmpty(On(Merged).WithAllAbove(_housing.Id));
    }

    [Fact]
    public void A_retired_unit_is_neither_moved_nor_retired_again()
    {
        _housing.Retire(Merged, []);

        Assert.Equal(Broken.RetiredAlready, Assert.Throws<BrokenRuleException>(() => _housing.Retire(Merged.AddYears(1), [])).Rule);
        Assert.Equal(Broken.RetiredAlready, Assert.Throws<BrokenRuleException>(() => _housing.Place(Sample.Text("Homes"), null, Merged.AddYears(1))).Rule);
    }

    [Fact]
    public void A_unit_does_not_succeed_itself() =>
        Assert.Equal(Broken.ReplacedByItself, Assert.Throws<BrokenRuleException>(() => _housing.Retire(Merged, [_housing.Id])).Rule);

    private OrganisationTree On(DateOnly day) => new([_office, _housing, _health, _people, _division], day);
}
