using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;

namespace RbaTracker.Domain.Tests.Measures;

public sealed class ContributorsTests
{
    private readonly PersonId _ana = PersonId.New();
    private readonly PersonId _ben = PersonId.New();

    [Fact]
    public void The_backup_takes_over_from_the_last_contributor_who_leaves()
    {
        var measure = Sample.Measure();
        measure.EnteredBy([_ana], _ben);

        measure.LeftBy(_ana);

        Assert.Equal(_ben, Assert.Single(measure.Contributors).PersonId);
        Assert.Null(measure.Backup);
    }

    [Fact]
    public void The_backup_stays_backup_while_others_enter()
    {
        var measure = Sample.Measure();
        measure.EnteredBy([_ana, PersonId.New()], _ben);

        measure.LeftBy(_ana);

        Assert.Equal(_ben, measure.Backup);
    }

    [Fact]
    public void Nobody_is_backup_of_themselves() =>
        Assert.Equal(Broken.BackupIsContributor, Assert.Throws<BrokenRuleException>(() => Sample.Measure().EnteredBy([_ana], _ana)).Rule);

    [Fact]
    public void A_vacancy_climbs_to_the_position_above()
    {
        var director = Sample.Position();
        var manager = Sample.Position();
        manager.Describe(manager.Title, manager.Unit, director.Id);
        manager.Hold(_ana, new DateOnly(2025, 1, 1));
        director.Hold(_ben, new DateOnly(2025, 1, 1));
        manager.Hold(null, new DateOnly(2026, 1, 1));
        var all = new[] { director, manager }.ToDictionary(position => position.Id);

        Assert.Equal(manager, manager.AnsweringOn(new DateOnly(2025, 12, 31), all));
        Assert.Equal(director, manager.AnsweringOn(new DateOnly(2026, 1, 1), all));
    }

    [Fact]
    public void Positions_that_report_in_a_circle_end_the_climb()
    {
        var (one, other) = (Sample.Position(), Sample.Position());
        one.Describe(one.Title, one.Unit, other.Id);
        other.Describe(other.Title, other.Unit, one.Id);

        Assert.Null(one.AnsweringOn(Sample.Today, new[] { one, other }.ToDictionary(position => position.Id)));
    }
}
