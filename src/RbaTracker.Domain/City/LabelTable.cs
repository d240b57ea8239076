using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.City;

/// <summary>A word of the field that a city can call by another name. Its meaning cannot be changed.</summary>
public enum Word
{
    /// <summary>A condition of well-being in a place.</summary>
    Result,

    /// <summary>A measure that helps quantify a result.</summary>
    Indicator,

    /// <summary>A department of the city.</summary>
    Department,

    /// <summary>Anything with customers.</summary>
    Program,

    /// <summary>How well a program works.</summary>
    PerformanceMeasure,

    /// <summary>What is wanted for a period.</summary>
    Target,

    /// <summary>A curated list of headline measures.</summary>
    Scorecard,
}

/// <summary>A word in one and in many.</summary>
/// <param name="One">Singular.</param>
/// <param name="Many">Plural.</param>
public sealed record Label(Text One, Text Many);

/// <summary>The city's own names for words of the field; a word that is not here keeps the field's name.</summary>
/// <param name="Own">The renamed words.</param>
public sealed record LabelTable(IReadOnlyDictionary<Word, Label> Own)
{
    /// <summary>No word is renamed.</summary>
    public static LabelTable Empty { get; } = new(new Dictionary<Word, Label>());

    /// <inheritdoc/>
    public bool Equals(LabelTable? other) =>
        other is not null && Own.Count == other.Own.Count && Own.All(label => other.Own.TryGetValue(label.Key, out var theirs) && theirs == label.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Own.Count;
}
