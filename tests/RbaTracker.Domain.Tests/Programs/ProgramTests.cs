using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Programs;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Tests.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Tests.Programs;

public sealed class ProgramTests
{
    [Fact]
    public void A_program_has_a_name_and_customers()
    {
        Refused.Because(Broken.ProgramNeedsName, () => Make(Text.None, Sample.Text()));
        Refused.Because(Broken.NameTooLong, () => Make(Sample.Text(new string('a', 201)), Sample.Text()));
        Refused.Because(Broken.ProgramNeedsCustomers, () => Make(Sample.Text(), Text.None));
        Assert.Equal("People who sleep outside", Sample.Program().Customers.In("en"));
    }

    [Fact]
    public void A_program_contributes_to_results_once_to_each()
    {
        var (program, home) = (Sample.Program(), Sample.Result().Id);

        program.ContributeTo(home);
        program.ContributeTo(home);

        Assert.Equal([new Contribution(program.Id, home)], program.Contributions);
    }

    private static Program Make(Text name, Text customers) => new(Sample.Code(), name, customers, OrganisationUnitId.New());
}
