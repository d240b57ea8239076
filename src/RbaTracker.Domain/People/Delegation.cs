using RbaTracker.Domain.Rules;

namespace RbaTracker.Domain.People;

/// <summary>Names a delegation.</summary>
public readonly record struct DelegationId(Guid Value)
{
    /// <summary>A new id, later than all before it.</summary>
    public static DelegationId New() => new(Guid.CreateVersion7());
}

/// <summary>That a person enters and approves in the place of another, from a day until a day. The audit names who did it.</summary>
public sealed class Delegation
{
    /// <summary>The duties that can be delegated.</summary>
    public static IReadOnlyList<Duty> Duties { get; } = [Duty.EnterValues, Duty.ApproveValues, Duty.ReadGroups];

    /// <summary>Delegates.</summary>
    /// <param name="from">Whose duties.</param>
    /// <param name="to">Who does them.</param>
    /// <param name="begins">The first day.</param>
    /// <param name="ends">The last day.</param>
    public Delegation(PersonId from, PersonId to, DateOnly begins, DateOnly ends)
    {
        Rule.Require(from != to, Broken.DelegationToOneself);
        Rule.Require(ends >= begins, Broken.DelegationEndsBeforeItBegins);
        (Id, From, To, Begins, Ends) = (DelegationId.New(), from, to, begins, ends);
    }

    private Delegation()
    {
    }

    /// <summary>Its id.</summary>
    public DelegationId Id { get; private set; }

    /// <summary>Whose duties.</summary>
    public PersonId From { get; private set; }

    /// <summary>Who does them.</summary>
    public PersonId To { get; private set; }

    /// <summary>The first day.</summary>
    public DateOnly Begins { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly Ends { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => Begins <= day && day <= Ends;

    /// <summary>Ends it early.</summary>
    public void EndOn(DateOnly day)
    {
        Rule.Require(day >= Begins, Broken.DelegationEndsBeforeItBegins);
        Ends = day;
    }
}
