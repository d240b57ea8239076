using System.Collections;

namespace RbaTracker.Statistics;

/// <summary>A list that equals another when its items do, so that answers which hold lists are equal when they say the same.</summary>
internal sealed class Listed<T>(IReadOnlyList<T> items) : IReadOnlyList<T>
{
    /// <inheritdoc/>
    public int Count => items.Count;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Listed<T> other && items.SequenceEqual(other);

    /// <inheritdoc/>
    public override int GetHashCode() => items.Count;

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
