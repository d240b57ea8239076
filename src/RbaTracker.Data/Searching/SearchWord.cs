using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Data.Audit;
using RbaTracker.Domain.Words;

namespace RbaTracker.Data.Searching;

/// <summary>What can be found, in the order in which it is shown.</summary>
public enum SearchKind
{
    /// <summary>A condition of well-being.</summary>
    Result,

    /// <summary>A measure of a result.</summary>
    Indicator,

    /// <summary>A program.</summary>
    Program,

    /// <summary>A measure of a program.</summary>
    Measure,

    /// <summary>A department or a cabinet office.</summary>
    Department,

    /// <summary>A strategy to turn an indicator.</summary>
    Strategy,

    /// <summary>A priority of the council.</summary>
    FocusArea,
}

/// <summary>One word by which a thing is found. Kept by the writer with every change of a name, a code or a retirement.</summary>
/// <remarks>
/// A table of words rather than a database's own full text: it is the same on both databases, folds accents in both languages alike, and
/// reads the best of very many in the order of its key, where a ranking would first have to look at them all.
/// </remarks>
/// <param name="Kind">What the thing is.</param>
/// <param name="Word">The word, as <see cref="SearchWords"/> writes it.</param>
/// <param name="Weight">How many words the name has: of a short name each says more.</param>
/// <param name="Thing">The thing's id.</param>
/// <param name="Until">The first day on which the thing is no longer in use, or none.</param>
public sealed record SearchWord(SearchKind Kind, string Word, int Weight, Guid Thing, DateOnly? Until)
{
    /// <summary>The table's name.</summary>
    internal const string Table = "search_word";
}

internal sealed class SearchWordConfiguration : IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchWord> builder)
    {
        // It only repeats what the records say.
        builder.NotAudited();

        // A number, against the custom of the house: it leads the key, in every row of both trees.
        builder.Property(word => word.Kind).HasConversion<int>();
        builder.Property(word => word.Word).HasMaxLength(SearchWords.MaxLength);
        builder.HasKey(word => new { word.Kind, word.Word, word.Weight, word.Thing });
        builder.HasIndex(word => new { word.Thing, word.Word });
    }
}
