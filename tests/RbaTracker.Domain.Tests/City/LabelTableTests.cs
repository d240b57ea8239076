using RbaTracker.Domain.City;

namespace RbaTracker.Domain.Tests.City;

public sealed class LabelTableTests
{
    [Fact]
    public void Tables_with_the_same_labels_are_the_same()
    {
        Assert.Equal(Outcome("Outcomes"), Outcome("Outcomes"));
        Assert.Equal(Outcome("Outcomes").GetHashCode(), Outcome("Outcomes").GetHashCode());
        Assert.NotEqual(Outcome("Outcomes"), Outcome("Aims"));
        Assert.NotEqual(Outcome("Outcomes"), LabelTable.Empty);
        Assert.Equal(LabelTable.Empty, new LabelTable(new Dictionary<Word, Label>()));
    }

    private static LabelTable Outcome(string many) =>
        new(new Dictionary<Word, Label> { [Word.Result] = new(Sample.Text("Outcome"), Sample.Text(many)) });
}
