using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Tests.Words;

public class SearchWordsTests
{
    [Theory]
    [InlineData("Households still housed", "households still housed")]
    [InlineData("Hogares que conservan su vivienda", "hogares conservan vivienda")]
    [InlineData("Peatones y ciclistas: lesiones en la Línea Ñandú", "peatones ciclistas lesiones linea nandu")]
    [InlineData("ÁRBOLES plantados (2026)", "arboles plantados 2026")]
    [InlineData("Children's homes, children’s days", "childrens homes days")]
    [InlineData("people-without-shelter", "people without shelter")]
    [InlineData("The the THE", "the")]
    [InlineData("  …  ", "")]
    [InlineData(null, "")]
    public void A_name_is_found_by_its_words_without_accents_capitals_and_little_words(string? name, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.Of(name)));

    [Fact]
    public void Of_a_word_without_end_the_beginning_counts()
    {
        Assert.Equal(new string('x', SearchWords.MaxLength), Assert.Single(SearchWords.Of(new string('x', 500))));
    }

    [Fact]
    public void A_question_has_a_bounded_number_of_words() =>
        Assert.Equal(SearchWords.Most, SearchWords.Asked(string.Join(' ', Enumerable.Range(100, 90))).Count);
}
