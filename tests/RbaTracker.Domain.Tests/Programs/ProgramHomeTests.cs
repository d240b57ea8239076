using RbaTracker.Domain.Rules;

namespace RbaTracker.Domain.Tests.Programs;

public sealed class ProgramHomeTests
{
    [Fact]
    public void A_program_moves_from_a_day_on_and_history_keeps_its_former_department()
    {
        var (housing, health) = (Sample.Unit(), Sample.Unit("health"));
        var program = Sample.Program(housing);

        program.MoveTo(health.Id, new DateOnly(2026, 7, 1));

        Assert.Equal(housing.Id, program.DepartmentOn(new DateOnly(2026, 6, 30)));
        Assert.Equal(health.Id, program.DepartmentOn(new DateOnly(2026, 7, 1)));
        Assert.Equal(Broken.HomeNotLater, Assert.Throws<BrokenRuleException>(() => program.MoveTo(housing.Id, new DateOnly(2026, 7, 1))).Rule);
    }
}
