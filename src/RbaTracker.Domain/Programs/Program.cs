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
public sealed class Program : IRecord
{
    private readonly List<Contribution> _contributions = [];

    /// <summary>The longest words about customers or goals.</summary>
    public const int WordsMaxLength = 1000;

    private readonly List<ProgramHome> _homes = [];

    /// <summary>Sets up a program.</summary>
    /// <param name="code">Its public name in addresses.</param>
    /// <param name="name">Its name.</param>
    /// <param name="customers">Who its customers are.</param>
    /// <param name="department">The department that runs it.</param>
    /// <param name="from">The day from which it does; blank for always.</param>
    public Program(Code code, Text name, Text customers, OrganisationUnitId department, DateOnly from = default)
    {
        (Id, Code, Name, Customers, Goals) = (ProgramId.New(), code, Text.None, Text.None, Text.None);
        Describe(name, customers, Text.None);
        _homes.Add(new ProgramHome(from, department));
    }

    private Program() => (Code, Name, Customers, Goals) = (null!, Text.None, Text.None, Text.None);

    /// <summary>Its id.</summary>
    public ProgramId Id { get; private set; }

    /// <summary>Its public name in addresses.</summary>
    public Code Code { get; private set; }

    /// <summary>Its name.</summary>
    public Text Name { get; private set; }

    /// <summary>Who its customers are.</summary>
    public Text Customers { get; private set; }

    /// <summary>What it wants to reach, in words.</summary>
    public Text Goals { get; private set; }

    /// <summary>The departments that ran it, each from a day on.</summary>
    public IReadOnlyCollection<ProgramHome> Homes => _homes;

    /// <summary>Since when it is no longer offered, or none.</summary>
    public Retirement? Retirement { get; private set; }

    /// <summary>The results that it contributes to: never a roll-up, never credit or blame.</summary>
    public IReadOnlyCollection<Contribution> Contributions => _contributions;

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>The department that runs it on a day; before its first day, the first one.</summary>
    public OrganisationUnitId DepartmentOn(DateOnly day) =>
        (_homes.Where(home => home.From <= day).MaxBy(home => home.From) ?? _homes.MinBy(home => home.From)!).Department;

    /// <summary>Says in other words what it is, for whom and to what end.</summary>
    public void Describe(Text name, Text customers, Text goals)
    {
        Rule.Require(name.HasWords, Broken.ProgramNeedsName);
        Rule.Require(name.Longest <= Result.NameMaxLength, Broken.NameTooLong, Result.NameMaxLength);
        Rule.Require(customers.HasWords, Broken.ProgramNeedsCustomers);
        Rule.Require(customers.Longest <= WordsMaxLength && goals.Longest <= WordsMaxLength, Broken.DescriptionTooLong, WordsMaxLength);
        (Name, Customers, Goals) = (name, customers, goals);
    }

    /// <summary>Gives it to another department from a day on; what was before stays readable.</summary>
    public void MoveTo(OrganisationUnitId department, DateOnly from)
    {
        Rule.Require(_homes.All(home => home.From < from), Broken.HomeNotLater);
        _homes.Add(new ProgramHome(from, department));
    }

    /// <summary>Says to which results it contributes.</summary>
    public void ContributeOnlyTo(IReadOnlyCollection<ResultId> results) =>
        Links.Keep(_contributions, link => link.ResultId, results, result => new Contribution(Id, result));

    /// <summary>Ends it, or takes its end back.</summary>
    public void Retire(Retirement? retirement) => Retirement = Retirement.Of(Code, Retirement, retirement);

    /// <summary>Says that it contributes to a result.</summary>
    public void ContributeTo(ResultId result)
    {
        if (_contributions.All(contribution => contribution.ResultId != result))
        {
            _contributions.Add(new Contribution(Id, result));
        }
    }
}

/// <summary>Which department runs a program from a day on.</summary>
/// <param name="From">The first day.</param>
/// <param name="Department">The department or division.</param>
public sealed record ProgramHome(DateOnly From, OrganisationUnitId Department);

/// <summary>That a program contributes to a result.</summary>
/// <param name="ProgramId">The program.</param>
/// <param name="ResultId">The result.</param>
public sealed record Contribution(ProgramId ProgramId, ResultId ResultId);
