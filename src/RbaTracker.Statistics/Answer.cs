namespace RbaTracker.Statistics;

/// <summary>
/// What every calculation says about itself, so that a page can explain each number. A number that cannot be had is null and
/// <see cref="Reason"/> names why; no number is ever NaN or infinite.
/// </summary>
/// <param name="Method">The name of the method, as its page in docs/methods has it.</param>
/// <param name="Version">Counts up when the same input gives another number than before, so that a stored answer stays explained.</param>
/// <param name="N">How many observations were used; missing ones are not counted.</param>
/// <param name="Warnings">What to know before leaning on the numbers, each at most once, in the order of <see cref="Warning"/>.</param>
/// <param name="Reason">Why there are no numbers, or null where there are.</param>
public abstract record Answer(string Method, int Version, int N, IReadOnlyList<Warning> Warnings, Reason? Reason)
{
    /// <summary>Answers are equal when all they say is equal, warning by warning.</summary>
    public virtual bool Equals(Answer? other) =>
        other is not null
        && EqualityContract == other.EqualityContract
        && (Method, Version, N, Reason) == (other.Method, other.Version, other.N, other.Reason)
        && Warnings.SequenceEqual(other.Warnings);

    /// <summary>Agrees with <see cref="Equals(Answer)"/>.</summary>
    public override int GetHashCode() => HashCode.Combine(Method, Version, N, Reason, Warnings.Count);
}
