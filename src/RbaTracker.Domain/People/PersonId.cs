namespace RbaTracker.Domain.People;

/// <summary>Names a person who works with the tracker; the sign-in account of that person has the same number.</summary>
public readonly record struct PersonId(Guid Value)
{
    /// <summary>A new id, later than all before it.</summary>
    public static PersonId New() => new(Guid.CreateVersion7());
}
