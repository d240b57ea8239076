using System.Globalization;
using RbaTracker.Domain.Curves;
using RbaTracker.Web.Features.Import;

namespace RbaTracker.Web.Tests.Features.Import;

public sealed class CellHistoryTests
{
    [Theory]
    [InlineData("86%", "85.7%")]
    [InlineData("85.7%", "86%")]
    [InlineData("72", "72.4")]
    [InlineData("4", "3.5")]
    [InlineData("3", "3.0")]
    public void Equal_after_rounding_is_only_more_decimals_and_the_more_exact_one_is_kept(string earlier, string later)
    {
        var history = Of(earlier, later);

        Assert.False(history.IsRevised);
        Assert.NotNull(history.Restated);
        Assert.Equal(1, Assert.Single(history.Steps).Value.Decimals);
    }

    [Fact]
    public void Another_value_of_a_later_source_is_a_revision_and_the_same_value_is_none()
    {
        Assert.Equal([95m, 97m, 95m], Of("95%", "97%", "97%", "95%").Steps.Select(step => step.Value.Number));
        var same = Of("1,000", "1000");
        Assert.False(same.IsRevised);
        Assert.Null(same.Restated);
    }

    [Theory]
    [InlineData("95 97", "", "95 97")]
    [InlineData("95 97", "95", "97")]
    [InlineData("95 97", "95 97", "")]
    [InlineData("95", "95 97", "")]
    [InlineData("95 97 95", "95", "97 95")]
    [InlineData("95 97 95", "95 97 95", "")]
    [InlineData("95 97", "95 96 97", "")]
    [InlineData("95 97", "96", "97")]
    [InlineData("95 97", "97 96", "")]
    [InlineData("95 97", "96 97", "")]
    [InlineData("95 97 98", "95 97 96", "98")]
    [InlineData("72.4", "72", "")]
    public void What_is_stored_is_not_stored_again_and_a_correction_is_not_taken_back(string file, string stored, string news)
    {
        var history = Of(file.Split(' '));

        Assert.Equal(Numbers(news), history.NotYetIn(Numbers(stored)).Select(step => step.Value.Number));

        // What was added is known the next time.
        Assert.Empty(history.NotYetIn([.. Numbers(stored), .. Numbers(news)]));
    }

    [Theory]
    [InlineData(100, 1, true)]
    [InlineData(2500, 36934, true)]
    [InlineData(1, 10, true)]
    [InlineData(1, 9.9, false)]
    [InlineData(-3, 40, true)]
    [InlineData(0, 5000, false)]
    [InlineData(5000, 0, false)]
    public void Ten_times_as_much_or_a_tenth_is_a_jump(decimal before, decimal after, bool isJump) => Assert.Equal(isJump, CellHistory.IsJump(before, after));

    [Theory]
    [InlineData("95% 7.5% 100%", Unit.Percent, 1, false)]
    [InlineData("3,537 12 0", Unit.Count, 0, false)]
    [InlineData("3 3.0", Unit.Count, 1, false)]
    [InlineData("1.9 2", Unit.Index, 1, false)]
    [InlineData("-12 -20", Unit.Index, 0, false)]
    [InlineData("$1,200 $5.25", Unit.Currency, 2, false)]
    [InlineData("95% 90% 1", Unit.Percent, 0, true)]
    [InlineData("95% 1 2", Unit.Count, 0, true)]
    [InlineData("0.12345678", Unit.Index, 6, false)]
    public void Unit_and_decimals_are_inferred_from_all_values(string values, Unit unit, int decimals, bool isMixed) =>
        Assert.Equal(new InferredUnit(unit, decimals, isMixed), UnitInference.Of(values.Split(' ').Select(Read)));

    [Theory]
    [InlineData("% of calls answered within 3 minutes", "percent-of-calls-answered-within-3-minutes")]
    [InlineData("# of niños & adults", "number-of-ninos-and-adults")]
    [InlineData("Veterans' Services", "veterans-services")]
    [InlineData("…", "measure")]
    public void A_name_becomes_a_readable_code(string name, string code) => Assert.Equal(code, ImportCodes.Slug(name));

    [Fact]
    public void A_code_in_use_gets_a_number_and_none_is_too_long()
    {
        var codes = new ImportCodes(["calls", "calls-3"]);
        Assert.Equal(["calls-2", "calls-4", "new-2"], new[] { "Calls", "calls!", "New" }.Select(name => codes.Unused(name).Value));
        var name = string.Join(' ', Enumerable.Repeat("seventeen", 20));
        Assert.All(new[] { name, name }, same => Assert.InRange(codes.Unused(same).Value.Length, 60, 80));
    }

    private static CellHistory Of(params string[] values) =>
        CellHistory.Of([.. values.Select((value, source) => new FileCell(2024, false, source, Read(value), source + 2))]);

    private static WrittenNumber Read(string text)
    {
        Assert.Null(NumberText.TryRead(text, out var read));
        return read;
    }

    private static List<decimal> Numbers(string numbers) =>
        [.. numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => decimal.Parse(number, CultureInfo.InvariantCulture))];
}
