using RbaTracker.Domain.Rules;

namespace RbaTracker.Domain.Words;

/// <summary>The city's own marks on a thing, by which lists are filtered: lower case, in alphabetical order, none twice.</summary>
public sealed record Tags
{
    /// <summary>The longest tag.</summary>
    public const int MaxLength = 40;

    /// <summary>The most tags of one thing.</summary>
    public const int Most = 12;

    /// <summary>No tags.</summary>
    public static Tags None { get; } = new([]);

    /// <summary>Takes tags; blank ones count as not written.</summary>
    public Tags(IEnumerable<string> tags)
    {
        All = [.. tags.Select(tag => tag.Trim().ToLowerInvariant()).Where(tag => tag.Length > 0).Distinct().Order(StringComparer.Ordinal)];
        Rule.Require(All.Count <= Most, Broken.TooManyTags, Most);
        Rule.Require(All.All(tag => tag.Length <= MaxLength), Broken.TagTooLong, MaxLength);
    }

    /// <summary>The tags.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Reads tags parted by commas.</summary>
    public static Tags Of(string? typed) => new((typed ?? "").Split(','));

    /// <inheritdoc/>
    public bool Equals(Tags? other) => other is not null && All.SequenceEqual(other.All);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Aggregate(0, HashCode.Combine);

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", All);
}
