using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Judgements;

namespace RbaTracker.Domain.Tests.Judgements;

/// <summary>The worked examples of docs/methods/aggregation.md.</summary>
public sealed class AggregateTests
{
    private static readonly Value Missing = Value.Absent(Absence.NotCollected);

    [Theory]
    [InlineData(Aggregation.Sum)]
    [InlineData(Aggregation.Mean)]
    [InlineData(Aggregation.WeightedMean)]
    public void Ratios_roll_up_by_their_parts_and_never_by_the_mean_of_percents(Aggregation how)
    {
        var whole = Aggregate.Over([Sample.Parts(90, 100), Sample.Parts(10, 50)], how, scale: 100);

        Assert.Equal(66.67m, Math.Round(whole.Number!.Value, 2));
        Assert.False(whole.IsIncomplete);
        Assert.True(whole.RollsUp);
    }

    [Fact]
    public void Counts_add_up() => Assert.Equal(50m, Over(Aggregation.Sum, 12, 15, 9, 14).Number);

    [Theory]
    [InlineData(1, 12)]
    [InlineData(2, 27)]
    [InlineData(3, 36)]
    [InlineData(4, 50)]
    public void The_year_to_date_adds_the_periods_since_the_year_began(int quarters, int expected)
    {
        decimal[] year = [12, 15, 9, 14];
        Assert.Equal(expected, Over(Aggregation.Sum, year[..quarters]).Number);
    }

    [Fact]
    public void The_year_to_date_begins_again_with_the_fiscal_year()
    {
        var fiscal = new FiscalCalendar(7);
        var months = Enumerable.Range(1, 12).Select(month => (First: new DateOnly(2025, month, 1), Value: (Value?)Sample.Value(month))).ToList();

        decimal? YearToDate(DateOnly month) => Aggregate.Over(
            [.. months.Where(one => one.First <= month && fiscal.YearOf(one.First) == fiscal.YearOf(month)).Select(one => one.Value)],
            Aggregation.Sum,
            scale: 1).Number;

        Assert.Equal(1 + 2 + 3 + 4 + 5 + 6, YearToDate(new DateOnly(2025, 6, 1)));
        Assert.Equal(7, YearToDate(new DateOnly(2025, 7, 1)));
        Assert.Equal(7 + 8, YearToDate(new DateOnly(2025, 8, 1)));
    }

    [Fact]
    public void A_missing_part_makes_the_year_incomplete_and_not_smaller()
    {
        var year = Aggregate.Over([Sample.Value(12), null, Sample.Value(9), Sample.Value(14)], Aggregation.Sum, scale: 1);

        Assert.Equal(new Aggregate(35m, 3, 4, RollsUp: true), year);
        Assert.True(year.IsIncomplete);
    }

    [Fact]
    public void A_part_with_a_reason_in_place_of_a_value_is_missing_too() =>
        Assert.Equal(new Aggregate(12m, 1, 2, RollsUp: true), Aggregate.Over([Sample.Value(12), Missing], Aggregation.Sum, scale: 1));

    [Fact]
    public void A_zero_is_a_value_and_is_not_missing() =>
        Assert.Equal(new Aggregate(12m, 2, 2, RollsUp: true), Over(Aggregation.Sum, 12, 0));

    [Theory]
    [InlineData(Aggregation.Sum)]
    [InlineData(Aggregation.Mean)]
    [InlineData(Aggregation.WeightedMean)]
    public void Where_nothing_is_known_there_is_no_value(Aggregation how) =>
        Assert.Equal(new Aggregate(null, 0, 2, RollsUp: true), Aggregate.Over([null, Missing], how, scale: 1));

    [Fact]
    public void Of_no_periods_nothing_is_known() =>
        Assert.All(Enum.GetValues<Aggregation>(), how => Assert.Null(Aggregate.Over([], how, scale: 1).Number));

    [Fact]
    public void Of_a_stock_the_last_value_counts_and_it_alone()
    {
        Assert.Equal(14m, Over(Aggregation.Last, 12, 15, 9, 14).Number);

        var yearEndKnown = Aggregate.Over([Sample.Value(12), null, null, Sample.Value(14)], Aggregation.Last, scale: 1);
        Assert.Equal((14m, false), (yearEndKnown.Number, yearEndKnown.IsIncomplete));

        var yearEndMissing = Aggregate.Over([Sample.Value(12), Sample.Value(15), Sample.Value(9), null], Aggregation.Last, scale: 1);
        Assert.Equal((null, true), (yearEndMissing.Number, yearEndMissing.IsIncomplete));
    }

    [Fact]
    public void Of_a_stock_that_is_a_ratio_the_last_one_counts() =>
        Assert.Equal(20m, Aggregate.Over([Sample.Parts(90, 100), Sample.Parts(10, 50)], Aggregation.Last, scale: 100).Number);

    [Fact]
    public void A_plain_mean_counts_every_period_alike() => Assert.Equal(12.5m, Over(Aggregation.Mean, 12, 15, 9, 14).Number);

    [Fact]
    public void A_mean_time_is_weighted_by_how_many_it_is_of()
    {
        // 100 calls of 5 minutes and 300 of 7 took 6.5 minutes on average, not 6.
        var mean = Aggregate.Over([Sample.Value(5), Sample.Value(7)], Aggregation.WeightedMean, scale: 1, [100, 300]);
        Assert.Equal(6.5m, mean.Number);
    }

    [Fact]
    public void Without_every_weight_a_weighted_mean_is_not_guessed()
    {
        Value?[] values = [Sample.Value(5), Sample.Value(7)];

        Assert.Equal(new Aggregate(null, 2, 2, RollsUp: false), Aggregate.Over(values, Aggregation.WeightedMean, scale: 1));
        Assert.False(Aggregate.Over(values, Aggregation.WeightedMean, scale: 1, [100, null]).RollsUp);
        Assert.False(Aggregate.Over(values, Aggregation.WeightedMean, scale: 1, [100, 0]).RollsUp);
        Assert.Equal(5m, Aggregate.Over([Sample.Value(5), null], Aggregation.WeightedMean, scale: 1, [100, null]).Number);
    }

    [Fact]
    public void What_does_not_roll_up_says_so() =>
        Assert.Equal(new Aggregate(null, 2, 2, RollsUp: false), Over(Aggregation.None, 1, 2));

    [Theory]
    [InlineData(Aggregation.Sum)]
    [InlineData(Aggregation.Mean)]
    public void Percents_without_their_parts_do_not_roll_up(Aggregation how)
    {
        var given = Sample.Curve(unit: Unit.Percent, shape: Shape.Number, scale: 1, aggregation: how);
        var computed = Sample.Curve(unit: Unit.Percent, aggregation: how);

        Assert.Equal(new Aggregate(null, 2, 2, RollsUp: false), Aggregate.Over(given, [Sample.Value(90), Sample.Value(20)]));
        Assert.Equal(new Aggregate(null, 2, 2, RollsUp: false), Aggregate.Over(computed, [Sample.Value(90), Sample.Value(20)]));
        Assert.Equal(new Aggregate(null, 2, 2, RollsUp: false), Aggregate.Over(computed, [Sample.Parts(90, 100), Sample.Value(20)]));
        Assert.Equal(new Aggregate(null, 2, 2, RollsUp: false), Aggregate.Over([Sample.Parts(90, 100), Sample.Value(20)], how, scale: 100));
    }

    [Fact]
    public void A_cost_for_each_case_without_the_dollars_and_the_cases_does_not_roll_up()
    {
        var unitCost = Sample.Curve(unit: Unit.Currency, shape: Shape.Ratio, aggregation: Aggregation.Mean);

        Assert.False(Aggregate.Over(unitCost, [Sample.Value(120), Sample.Value(80)]).RollsUp);
        Assert.Equal(90m, Aggregate.Over(unitCost, [Sample.Parts(1_200, 10), Sample.Parts(2_400, 30)]).Number);
    }

    [Fact]
    public void A_curve_rolls_up_in_its_own_way_and_scale()
    {
        var perThousand = Sample.Curve(unit: Unit.Rate, shape: Shape.Ratio, scale: 1_000);

        Assert.Equal(4m, Aggregate.Over(perThousand, [Sample.Parts(30, 10_000), Sample.Parts(50, 10_000)]).Number);
        Assert.Equal(27m, Aggregate.Over(Sample.Curve(), [Sample.Value(12), Sample.Value(15)]).Number);
        Assert.Equal(15m, Aggregate.Over(Sample.Curve(aggregation: Aggregation.Last), [Sample.Value(12), Sample.Value(15)]).Number);
    }

    [Fact]
    public void Sums_are_exact()
    {
        Assert.Equal(0.3m, Aggregate.Over([Sample.Value(0.1m), Sample.Value(0.2m)], Aggregation.Sum, scale: 1).Number);
        Assert.Equal(
            123456789012345679.0000000001m,
            Aggregate.Over([Sample.Value(123456789012345678.1234567890m), Sample.Value(0.8765432111m)], Aggregation.Sum, scale: 1).Number);
    }

    [Fact]
    public void The_order_of_the_periods_changes_nothing_but_a_stock()
    {
        var random = new Random(17);
        for (var i = 0; i < 1_000; i++)
        {
            var numbers = Enumerable.Range(0, 12).Select(_ => (Value?)Sample.Value(random.Next(0, 9_999) / 100m)).ToArray();
            var parts = Enumerable.Range(0, 12).Select(_ => (Value?)Sample.Parts(random.Next(0, 50), random.Next(50, 99))).ToArray();
            var (sum, ratio) = (Aggregate.Over(numbers, Aggregation.Sum, 1), Aggregate.Over(parts, Aggregation.WeightedMean, 100));
            random.Shuffle(numbers);
            random.Shuffle(parts);

            Assert.Equal(sum, Aggregate.Over(numbers, Aggregation.Sum, 1));
            Assert.Equal(ratio, Aggregate.Over(parts, Aggregation.WeightedMean, 100));
        }
    }

    [Fact]
    public void A_rolled_up_percent_lies_between_the_smallest_and_the_largest_of_its_parts()
    {
        var random = new Random(19);
        for (var i = 0; i < 1_000; i++)
        {
            var parts = Enumerable.Range(0, 4).Select(_ => Sample.Parts(random.Next(0, 50), random.Next(50, 99))).ToList();
            var whole = Aggregate.Over(parts, Aggregation.Sum, 100).Number!.Value;

            Assert.InRange(whole, parts.Min(part => part.Measured(100)!.Value), parts.Max(part => part.Measured(100)!.Value));
        }
    }

    private static Aggregate Over(Aggregation how, params decimal[] numbers) =>
        Aggregate.Over([.. numbers.Select(number => (Value?)Sample.Value(number))], how, scale: 1);
}
