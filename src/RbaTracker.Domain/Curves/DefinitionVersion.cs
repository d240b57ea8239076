using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Curves;

/// <summary>How a curve is defined from a period on.</summary>
public sealed class DefinitionVersion
{
    /// <summary>States a definition.</summary>
    /// <param name="fromMonth">The first month of the first period that it holds for.</param>
    /// <param name="words">What is counted and how.</param>
    /// <param name="source">Where the data come from.</param>
    /// <param name="comparable">Whether values can be compared with those before. If not, the series breaks here.</param>
    /// <param name="change">What changed, in a few words for the curve; none for the first version.</param>
    internal DefinitionVersion(int fromMonth, Text words, Text source, bool comparable, Text change) =>
        (FromMonth, Words, Source, ComparableWithBefore, Change) = (fromMonth, words, source, comparable, change);

    private DefinitionVersion() => (Words, Source, Change) = (Text.None, Text.None, Text.None);

    /// <summary>The first month of the first period that it holds for.</summary>
    public int FromMonth { get; private set; }

    /// <summary>What is counted and how.</summary>
    public Text Words { get; private set; }

    /// <summary>Where the data come from.</summary>
    public Text Source { get; private set; }

    /// <summary>Whether values can be compared with those before.</summary>
    public bool ComparableWithBefore { get; private set; }

    /// <summary>What changed, in a few words.</summary>
    public Text Change { get; private set; }

    internal void Reword(Text words, Text source, Text change) => (Words, Source, Change) = (words, source, change);
}
