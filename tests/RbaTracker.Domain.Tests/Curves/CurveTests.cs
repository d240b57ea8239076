using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Judgements;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Tests.Rules;

namespace RbaTracker.Domain.Tests.Curves;

public sealed class CurveTests
{
    private const decimal Smallest = 0.0000000000000000000000000001m;

    public static TheoryData<decimal> TooLong => new()
    {
        1_000_000_000_000_000_000m,
        -1_000_000_000_000_000_000m,
        decimal.MaxValue,
        decimal.MinValue,
        1.0000000000000000000000000001m,
        -7.9000000000000000000000000001m,
    };

    public static TheoryData<decimal> JustShortEnough => new()
    {
        999_999_999_999_999_999m,
        999_999_999_999_999_999.9999999999m,
        9.999999999999999999999999999m,
        Smallest,
        1.0000000000000000000000000000m,
        0m,
    };

    [Theory]
    [InlineData(-1)]
    [InlineData(7)]
    public void A_value_is_shown_with_none_to_six_decimals(int decimals) =>
        Assert.Equal([6], Refused.Because(Broken.DecimalsOutOfRange, () => Sample.Curve(decimals: decimals)));

    [Theory]
    [InlineData(0)]
    [InlineData(-100)]
    public void A_scale_is_above_zero(int scale) => Refused.Because(Broken.ScaleNotAboveZero, () => Sample.Curve(scale: scale));

    [Fact]
    public void A_scale_is_per_million_at_most()
    {
        Assert.Equal(1_000_000m, Sample.Curve(scale: 1_000_000m).Scale);
        Refused.Because(Broken.ScaleTooLarge, () => Sample.Curve(scale: 1_000_000.1m));
    }

    [Theory]
    [InlineData(ToleranceKind.Absolute, "0")]
    [InlineData(ToleranceKind.Absolute, "-1")]
    [InlineData(ToleranceKind.Absolute, "1000000000000000000")]
    [InlineData(ToleranceKind.Relative, "0")]
    [InlineData(ToleranceKind.Relative, "-0.1")]
    [InlineData(ToleranceKind.Relative, "1")]
    [InlineData(ToleranceKind.Relative, "10")]
    public void A_tolerance_is_above_zero_and_as_a_share_below_one(ToleranceKind kind, string amount) =>
        Refused.Because(
            Broken.ToleranceOutOfRange,
            () => Sample.Curve(tolerance: new Tolerance(kind, decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), "Agreed.")));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_tolerance_has_its_reason(string reason) =>
        Refused.Because(Broken.ToleranceNeedsReason, () => Sample.Curve(tolerance: new Tolerance(ToleranceKind.Relative, 0.1m, reason)));

    [Fact]
    public void A_floor_is_not_above_its_ceiling()
    {
        Refused.Because(Broken.LimitsCrossed, () => Sample.Curve(limits: new Limits(7, 3)));
        Assert.NotNull(Sample.Curve(limits: new Limits(3, 3)).Limits);
        Assert.NotNull(Sample.Curve(limits: new Limits(null, 3)).Limits);
        Assert.NotNull(Sample.Curve(limits: new Limits(3, null, 1)).Limits);
    }

    [Fact]
    public void A_caution_zone_is_not_below_zero() =>
        Refused.Because(Broken.CautionBelowZero, () => Sample.Curve(limits: new Limits(3, 7, -1)));

    [Theory]
    [MemberData(nameof(TooLong))]
    public void A_number_with_more_than_28_digits_or_18_before_the_point_is_refused_everywhere(decimal number)
    {
        var count = Sample.Curve(unit: Unit.Index);
        var ratio = Sample.Curve(unit: Unit.Ratio, shape: Shape.Ratio);

        Assert.Equal([28, 18], Refused.Because(Broken.NumberTooLong, () => count.Accept(Sample.Value(number))));
        Refused.Because(Broken.NumberTooLong, () => ratio.Accept(Sample.Parts(number, 1)));
        Refused.Because(Broken.NumberTooLong, () => ratio.Accept(Sample.Parts(1, Math.Abs(number))));
        Refused.Because(Broken.NumberTooLong, () => count.Aim(Sample.Quarter(2026, 1), number, Sample.Today));
        Refused.Because(Broken.NumberTooLong, () => Sample.Curve(limits: new Limits(number, null)));
        Refused.Because(Broken.NumberTooLong, () => Sample.Curve(limits: new Limits(null, number)));
        Refused.Because(Broken.NumberTooLong, () => Sample.Curve(limits: new Limits(null, 1, number)));
    }

    [Theory]
    [MemberData(nameof(JustShortEnough))]
    public void A_number_of_28_digits_is_kept_to_the_last_one(decimal number)
    {
        var curve = Sample.Curve();
        Assert.Equal(number, Sample.Entry(curve: curve, value: Sample.Value(number)).Value.Number);
        curve.Aim(Sample.Quarter(2026, 1), number, Sample.Today);
        Assert.Equal(number, curve.TargetFor(Sample.Quarter(2026, 1).StartMonth)!.Wanted);
    }

    [Fact]
    public void A_ratio_too_large_to_write_is_refused() =>
        Refused.Because(
            Broken.NumberTooLong,
            () => Sample.Curve(unit: Unit.Rate, shape: Shape.Ratio, scale: 100_000).Accept(Sample.Parts(999_999_999_999m, 0.01m)));

    [Fact]
    public void No_accepted_value_is_too_large_for_any_judgement()
    {
        var random = new Random(29);
        var accepted = 0;
        for (var i = 0; i < 4_000; i++)
        {
            var scale = i % 3 == 0 ? Curve.MaxScale : (decimal)Math.Pow(10, random.Next(0, 7));
            var curve = Sample.Curve(unit: Unit.Ratio, shape: Shape.Ratio, scale: scale);
            var (one, other, target) = (Extreme(random), Extreme(random), Extreme(random));
            Value?[] values = [Sample.Value(one), Sample.Value(target)];
            if (other > 0)
            {
                values = [Sample.Parts(one, other), Sample.Parts(target, other)];
            }

            try
            {
                Array.ForEach(values, value => curve.Accept(value!));
            }
            catch (BrokenRuleException)
            {
                continue;
            }

            accepted++;
            var (actual, wanted) = (values[0]!.Measured(scale)!.Value, values[1]!.Measured(scale)!.Value);
            Change.Between(actual, wanted);
            Run.Of([actual, wanted, actual]);
            foreach (var polarity in Enum.GetValues<Polarity>())
            {
                LevelRule.Judge(actual, wanted, true, polarity, Intent.Improve, new Tolerance(ToleranceKind.Relative, 0.999m, "drawn"), new Limits(-target, null));
                LevelRule.Judge(actual, wanted, true, polarity, Intent.Maintain, null, new Limits(null, target, 1));
            }

            Aggregate.Over(curve, [.. Enumerable.Repeat(values[0], 366)]);
            Aggregate.Over([.. Enumerable.Repeat(values[0], 366)], Aggregation.Mean, scale);
            Aggregate.Over(values, Aggregation.WeightedMean, scale, [int.MaxValue, int.MaxValue]);
        }

        Assert.True(accepted > 1_000, $"Only {accepted} were accepted.");
    }

    [Fact]
    public void A_period_takes_one_value()
    {
        var curve = Sample.Curve();
        var first = curve.Begin(Sample.Quarter(2026, 1), GroupId.Total, known: [], Sample.Today);

        var named = Refused.Because(Broken.PeriodHasValue, () => curve.Begin(Sample.Quarter(2026, 1), GroupId.Total, [first], Sample.Today));
        Assert.Equal([Sample.Quarter(2026, 1)], named);
    }

    [Fact]
    public void A_published_value_is_not_begun_anew()
    {
        var curve = Sample.Curve();
        var published = Sample.Point(curve, Sample.Quarter(2026, 1), Sample.Value(1));
        Refused.Because(Broken.PeriodHasValue, () => curve.Begin(Sample.Quarter(2026, 1), GroupId.Total, [published], Sample.Today));
    }

    [Fact]
    public void A_value_is_about_a_period_of_its_curve()
    {
        var curve = Sample.Curve();
        Refused.Because(Broken.NotAPeriodOfTheCurve, () => curve.Begin(Sample.Month(2026, 1), GroupId.Total, [], Sample.Today));
        Refused.Because(Broken.NotAPeriodOfTheCurve, () => curve.Begin(Period.Of(new DateOnly(2026, 2, 1), 3), GroupId.Total, [], Sample.Today));
    }

    [Fact]
    public void A_period_that_has_begun_can_have_a_value_and_one_that_has_not_cannot()
    {
        var curve = Sample.Curve();
        var quarter = Sample.Quarter(2026, 3);

        Assert.Equal(quarter.StartMonth, curve.Begin(quarter, GroupId.Total, [], new DateOnly(2026, 7, 1)).StartMonth);
        Refused.Because(Broken.PeriodNotBegun, () => curve.Begin(quarter, GroupId.Total, [], new DateOnly(2026, 6, 30)));
    }

    [Fact]
    public void A_value_has_a_number_or_both_parts()
    {
        Refused.Because(Broken.ValueNeedsNumber, () => Sample.Curve().Accept(Value.Stored(null, null, null, null, ValueKind.Final)));
        Refused.Because(Broken.ValueNeedsNumber, () => Sample.Curve(unit: Unit.Percent).Accept(Value.Stored(null, 1, null, null, ValueKind.Final)));
    }

    [Fact]
    public void A_curve_of_numbers_has_no_parts() =>
        Refused.Because(Broken.CurveHasNoParts, () => Sample.Curve().Accept(Sample.Parts(1, 2)));

    [Fact]
    public void A_source_may_give_the_percent_alone() => Sample.Curve(unit: Unit.Percent).Accept(Sample.Value(66.7m));

    [Theory]
    [InlineData(0)]
    [InlineData(-50)]
    public void A_denominator_is_above_zero_wherever_it_comes_from(int denominator) =>
        Refused.Because(
            Broken.DenominatorNotAboveZero,
            () => Sample.Curve(unit: Unit.Ratio, shape: Shape.Ratio).Accept(Value.Stored(null, 1, denominator, null, ValueKind.Final)));

    [Fact]
    public void Of_a_percent_the_numerator_is_between_none_and_all()
    {
        var percent = Sample.Curve(unit: Unit.Percent);

        percent.Accept(Sample.Parts(0, 50));
        percent.Accept(Sample.Parts(50, 50));
        Refused.Because(Broken.NumeratorAboveDenominator, () => percent.Accept(Sample.Parts(51, 50)));
        Refused.Because(Broken.CountBelowZero, () => percent.Accept(Sample.Parts(-1, 50)));
    }

    [Fact]
    public void A_ratio_that_is_no_percent_may_have_the_larger_part_above() =>
        Sample.Curve(unit: Unit.Ratio, shape: Shape.Ratio).Accept(Sample.Parts(39, 13));

    [Theory]
    [InlineData(Unit.Count)]
    [InlineData(Unit.Rate)]
    public void A_count_and_a_rate_are_not_below_zero(Unit unit)
    {
        Sample.Curve(unit: unit).Accept(Sample.Value(0));
        Refused.Because(Broken.CountBelowZero, () => Sample.Curve(unit: unit).Accept(Sample.Value(-1)));
        Refused.Because(Broken.CountBelowZero, () => Sample.Curve(unit: unit, shape: Shape.Ratio).Accept(Sample.Parts(-1, 5)));
    }

    [Fact]
    public void Money_may_be_below_zero() => Sample.Curve(unit: Unit.Currency).Accept(Sample.Value(-1));

    [Fact]
    public void Yes_is_one_and_no_is_zero()
    {
        var yesNo = Sample.Curve(unit: Unit.YesNo);

        yesNo.Accept(Sample.Value(0));
        yesNo.Accept(Sample.Value(1.0m));
        Refused.Because(Broken.NotYesOrNo, () => yesNo.Accept(Sample.Value(2)));
        Refused.Because(Broken.NotYesOrNo, () => yesNo.Accept(Sample.Value(0.5m)));
    }

    [Theory]
    [InlineData(Absence.NotReleasedBySource)]
    [InlineData(Absence.NotCollected)]
    [InlineData(Absence.NotApplicable)]
    [InlineData(Absence.NotComparable)]
    public void A_reason_in_place_of_a_value_is_entered_for_any_curve(Absence absence) =>
        Assert.All(Enum.GetValues<Unit>(), unit => Sample.Curve(unit: unit).Accept(Value.Absent(absence)));

    [Fact]
    public void Hiding_a_value_is_the_work_of_a_release_and_nobody_types_it() =>
        Refused.Because(Broken.SuppressedIsNotEntered, () => Sample.Curve().Accept(Value.Absent(Absence.Suppressed)));

    [Fact]
    public void A_second_decision_about_a_target_needs_a_reason_and_stands_beside_the_first()
    {
        var curve = Sample.Curve();
        var quarter = Sample.Quarter(2026, 1);
        curve.Aim(quarter, 100, new DateOnly(2025, 6, 1));

        Assert.Equal([quarter], Refused.Because(Broken.TargetRevisionNeedsReason, () => curve.Aim(quarter, 90, new DateOnly(2025, 12, 1))));
        Refused.Because(Broken.TargetRevisionNeedsReason, () => curve.Aim(quarter, 90, new DateOnly(2025, 12, 1), Sample.Text(" ", "Solo")));
        curve.Aim(quarter, 90, new DateOnly(2025, 12, 1), Sample.Text("The budget was cut."));

        Assert.Equal([(1, 100m), (2, 90m)], curve.Targets.Select(target => (target.Revision, target.Wanted)));
        Assert.Equal(90, curve.TargetFor(quarter.StartMonth)!.Wanted);
        Assert.Equal("The budget was cut.", curve.TargetFor(quarter.StartMonth)!.Reason.In("en"));
    }

    [Fact]
    public void A_target_is_for_a_period_of_its_curve() =>
        Refused.Because(Broken.NotAPeriodOfTheCurve, () => Sample.Curve().Aim(Sample.Month(2026, 1), 5, Sample.Today));

    [Fact]
    public void A_target_stands_for_its_period_only_and_the_next_one_is_found()
    {
        var curve = Sample.Curve();
        curve.Aim(Sample.Quarter(2026, 4), 80, Sample.Today);
        curve.Aim(Sample.Quarter(2026, 2), 100, Sample.Today);
        curve.Aim(Sample.Quarter(2026, 2), 90, Sample.Today, Sample.Text("Revised."));

        Assert.Null(curve.TargetFor(Sample.Quarter(2026, 1).StartMonth));
        Assert.Equal(90, curve.NextTargetAfter(Sample.Quarter(2026, 1).StartMonth)!.Wanted);
        Assert.Equal(80, curve.NextTargetAfter(Sample.Quarter(2026, 2).StartMonth)!.Wanted);
        Assert.Null(curve.NextTargetAfter(Sample.Quarter(2026, 4).StartMonth));
    }

    [Fact]
    public void A_definition_holds_from_its_period_until_the_next()
    {
        var curve = Yearly();
        curve.Define(Sample.Year(2016), Sample.Text("Counted on one night."), Sample.Text("Count"));
        curve.Define(Sample.Year(2024), Sample.Text("Counted on two days."), Sample.Text("Count"), comparable: false, Sample.Text("Two days"));

        Assert.Null(curve.DefinitionFor(Sample.Year(2015).StartMonth));
        Assert.Equal("Counted on one night.", curve.DefinitionFor(Sample.Year(2023).StartMonth)!.Words.In("en"));
        Assert.Equal("Counted on two days.", curve.DefinitionFor(Sample.Year(2024).StartMonth)!.Words.In("en"));
    }

    [Fact]
    public void A_definition_needs_words_a_period_of_the_curve_and_comes_after_the_last()
    {
        var curve = Yearly();
        Refused.Because(Broken.DefinitionNeedsWords, () => curve.Define(Sample.Year(2020), Sample.Text(" "), Sample.Text()));
        Refused.Because(Broken.NotAPeriodOfTheCurve, () => curve.Define(Sample.Quarter(2020, 1), Sample.Text(), Sample.Text()));
        curve.Define(Sample.Year(2020), Sample.Text(), Sample.Text());

        Refused.Because(Broken.DefinitionNotLater, () => curve.Define(Sample.Year(2020), Sample.Text(), Sample.Text()));
        Refused.Because(Broken.DefinitionNotLater, () => curve.Define(Sample.Year(2019), Sample.Text(), Sample.Text()));
    }

    [Fact]
    public void A_break_says_what_changed()
    {
        var curve = Yearly();
        curve.Define(Sample.Year(2016), Sample.Text(), Sample.Text(), comparable: false);

        Refused.Because(Broken.BreakNeedsWords, () => curve.Define(Sample.Year(2024), Sample.Text(), Sample.Text(), comparable: false));
        Assert.Empty(curve.Breaks);
    }

    [Fact]
    public void A_break_lies_after_the_earlier_period_and_at_or_before_the_later()
    {
        var curve = Broken2024();

        Assert.True(curve.HasBreakBetween(Sample.Year(2023).StartMonth, Sample.Year(2024).StartMonth));
        Assert.True(curve.HasBreakBetween(Sample.Year(2020).StartMonth, Sample.Year(2025).StartMonth));
        Assert.False(curve.HasBreakBetween(Sample.Year(2024).StartMonth, Sample.Year(2025).StartMonth));
        Assert.False(curve.HasBreakBetween(Sample.Year(2022).StartMonth, Sample.Year(2023).StartMonth));
        Assert.Equal([Sample.Year(2024).StartMonth], curve.Breaks.Select(definition => definition.FromMonth));
    }

    [Fact]
    public void A_new_wording_that_stays_comparable_breaks_nothing()
    {
        var curve = Yearly();
        curve.Define(Sample.Year(2016), Sample.Text(), Sample.Text());
        curve.Define(Sample.Year(2020), Sample.Text("The same in plainer words."), Sample.Text());

        Assert.Empty(curve.Breaks);
        Assert.False(curve.HasBreakBetween(Sample.Year(2016).StartMonth, Sample.Year(2025).StartMonth));
    }

    internal static Curve Broken2024()
    {
        var curve = Yearly();
        curve.Define(Sample.Year(2016), Sample.Text("Counted on one night."), Sample.Text("Count"));
        curve.Define(Sample.Year(2024), Sample.Text("Counted on two days."), Sample.Text("Count"), comparable: false, Sample.Text("Two days"));
        return curve;
    }

    internal static Curve Yearly(Polarity polarity = Polarity.LowerIsBetter) =>
        Sample.Curve(polarity, calendar: Sample.Calendar(Frequency.Yearly, yearStartMonth: 1));

    private static decimal Extreme(Random random)
    {
        var digits = new decimal(random.Next(), random.Next(), random.Next(0, 0x2000_0000), random.Next(2) == 0, (byte)random.Next(0, 29));
        return random.Next(5) switch
        {
            0 => Smallest,
            1 => 999_999_999_999_999_999m,
            2 => random.Next(-100, 100),
            _ => digits % 1_000_000_000_000_000_000m,
        };
    }
}
