using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Programs;

/// <summary>Names a program.</summary>
public readonly record struct ProgramId(Guid Value)
{
    /// <summary>A new id, later than all before it.</summary>
    public static ProgramId New() => new(Guid.CreateVersion7());
}

/// <summary>A service: anything with customers. It belongs to one department.</summary>
public sealed class Program
{
    private readonly List<Contribution> _contributions = [];

    /// <summary>Sets up a program.</summary>
    /// <param name="code">Its public name in addresses.</param>
    /// <param name="name">Its name.</param>
    /// <param name="customers">Who its customers are.</param>
    /// <param name="department">The department that runs it.</param>
    public Program(Code code, Text name, Text customers, OrganisationUnitId department)
    {
        Rule.Require(name.HasWords, Broken.ProgramNeedsName);
        Rule.Require(name.Longest <= Result.NameMaxLength, Broken.NameTooLong, Result.NameMaxLength);
        Rule.Require(customers.HasWords, Broken.ProgramNeedsCustomers);
        (Id, Code, Name, Customers, Department) = (ProgramId.New(), code, name, customers, department);
    }

    private Program() => (Code, Name, Customers) = (null!, Text.None, Text.None);

    /// <summary>Its id.</summary>
    public ProgramId Id { get; private set; }

    /// <summary>Its public name in addresses.</summary>
    public Code Code { get; private set; }

    /// <summary>Its name.</summary>
    public Text Name { get; private set; }

    /// <summary>Who its customers are.</summary>
    public Text Customers { get; private set; }

    /// <summary>The department that runs it.</summary>
    public OrganisationUnitId Department { get; private set; }

    /// <summary>The results that it contributes to: never a roll-up, never credit or blame.</summary>
    public IReadOnlyCollection<Contribution> Contributions => _contributions;

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Says that it contributes to a result.</summary>
    public void ContributeTo(ResultId result)
    {
        if (_contributions.All(contribution => contribution.ResultId != result))
        {
            _contributions.Add(new Contribution(Id, result));
        }
    }
}

/// <summary>That a program contributes to a result.</summary>
/// <param name="ProgramId">The program.</param>
/// <param name="ResultId">The result.</param>
public sealed record Contribution(ProgramId ProgramId, ResultId ResultId);
