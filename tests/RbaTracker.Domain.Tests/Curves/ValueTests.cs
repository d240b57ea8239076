using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Tests.Rules;

namespace RbaTracker.Domain.Tests.Curves;

public sealed class ValueTests
{
    public static TheoryData<decimal, decimal, decimal, decimal> Ratios => new()
    {
        { 9m, 12m, 100m, 75m },
        { 1m, 8m, 1_000m, 125m },
        { 1m, 3m, 12m, 4m },
        { 2m, 3m, 3m, 2m },
        { 1m, 7m, 700m, 100m },
        { 0m, 50m, 100m, 0m },
        { 999_999_999_999_999_999m, 1m, 1m, 999_999_999_999_999_999m },
        { 5m, 94_000m, 100_000m, 5.3191489361702127659574468085m },
    };

    [Theory]
    [MemberData(nameof(Ratios))]
    public void A_ratio_is_computed_from_its_parts_and_not_a_digit_is_lost_on_the_way(decimal numerator, decimal denominator, decimal scale, decimal expected) =>
        Assert.Equal(expected, Sample.Parts(numerator, denominator).Measured(scale));

    [Fact]
    public void A_number_is_what_it_is_whatever_the_scale() => Assert.Equal(41.5m, Sample.Value(41.5m).Measured(100));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Nothing_is_divided_by_zero_or_less(int denominator) =>
        Refused.Because(Broken.DenominatorNotAboveZero, () => Sample.Parts(1, denominator));

    [Theory]
    [InlineData(Absence.NotReleasedBySource)]
    [InlineData(Absence.NotCollected)]
    [InlineData(Absence.NotApplicable)]
    [InlineData(Absence.Suppressed)]
    [InlineData(Absence.NotComparable)]
    public void Where_there_is_no_value_there_is_a_reason_and_never_a_zero(Absence absence)
    {
        var none = Value.Absent(absence);

        Assert.Equal(absence, none.Absence);
        Assert.Null(none.Measured(1));
        Assert.False(none.IsKnown || none.HasParts);
    }

    [Fact]
    public void A_hidden_value_is_never_measured_even_where_its_number_was_stored()
    {
        Assert.Null(Value.Stored(7, null, null, Absence.Suppressed, ValueKind.Final).Measured(1));
        Assert.Null(Value.Stored(null, 7, 10, Absence.Suppressed, ValueKind.Final).Measured(100));
    }

    [Fact]
    public void One_part_alone_is_no_value()
    {
        var half = Value.Stored(null, 7, null, null, ValueKind.Final);
        Assert.Equal((false, false, null), (half.HasParts, half.IsKnown, half.Measured(100)));
    }

    [Fact]
    public void Values_that_say_the_same_are_the_same()
    {
        Assert.Equal(Sample.Value(44m), Sample.Value(44.0m));
        Assert.NotEqual(Sample.Parts(1, 2), Sample.Parts(2, 4));
        Assert.NotEqual(Sample.Value(44m), Value.Of(44m, ValueKind.Provisional));
        Assert.Equal(Sample.Parts(1, 2), Value.Stored(null, 1, 2, null, ValueKind.Final));
    }
}
