using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Judgements;

namespace RbaTracker.Domain.Tests.Judgements;

/// <summary>The worked examples of docs/methods/level.md.</summary>
public sealed class LevelTests
{
    private static readonly Tolerance TenPercent = new(ToleranceKind.Relative, 0.1m, "Agreed with the council.");
    private static readonly Tolerance ThreePercent = new(ToleranceKind.Relative, 0.03m, "Agreed with the council.");

    public static TheoryData<Polarity, decimal, decimal, Tolerance?, Level> Targets => new()
    {
        // A tenth below 100.
        { Polarity.HigherIsBetter, 101m, 100m, TenPercent, Level.Met },
        { Polarity.HigherIsBetter, 100m, 100m, TenPercent, Level.Met },
        { Polarity.HigherIsBetter, 99.99m, 100m, TenPercent, Level.Near },
        { Polarity.HigherIsBetter, 90m, 100m, TenPercent, Level.Near },
        { Polarity.HigherIsBetter, 89.99m, 100m, TenPercent, Level.Off },
        { Polarity.HigherIsBetter, 89.9m, 100m, TenPercent, Level.Off },

        // Its mirror, a tenth above 100.
        { Polarity.LowerIsBetter, 99.99m, 100m, TenPercent, Level.Met },
        { Polarity.LowerIsBetter, 100m, 100m, TenPercent, Level.Met },
        { Polarity.LowerIsBetter, 100.01m, 100m, TenPercent, Level.Near },
        { Polarity.LowerIsBetter, 110m, 100m, TenPercent, Level.Near },
        { Polarity.LowerIsBetter, 110.01m, 100m, TenPercent, Level.Off },

        // Within three percent.
        { Polarity.HigherIsBetter, 95m, 95m, ThreePercent, Level.Met },
        { Polarity.HigherIsBetter, 92.15m, 95m, ThreePercent, Level.Near },
        { Polarity.HigherIsBetter, 92.14m, 95m, ThreePercent, Level.Off },
        { Polarity.LowerIsBetter, 6.0m, 6.0m, ThreePercent, Level.Met },
        { Polarity.LowerIsBetter, 6.18m, 6.0m, ThreePercent, Level.Near },
        { Polarity.LowerIsBetter, 6.19m, 6.0m, ThreePercent, Level.Off },

        // Within an amount: 999.5 falls into no gap.
        { Polarity.HigherIsBetter, 1000m, 1000m, Within(200m), Level.Met },
        { Polarity.HigherIsBetter, 999.5m, 1000m, Within(200m), Level.Near },
        { Polarity.HigherIsBetter, 800m, 1000m, Within(200m), Level.Near },
        { Polarity.HigherIsBetter, 799m, 1000m, Within(200m), Level.Off },
        { Polarity.LowerIsBetter, 12_000m, 12_000m, null, Level.Met },
        { Polarity.LowerIsBetter, 12_000.01m, 12_000m, null, Level.Off },

        // Points of a percent.
        { Polarity.HigherIsBetter, 38m, 40m, Within(2m), Level.Near },
        { Polarity.HigherIsBetter, 37.99m, 40m, Within(2m), Level.Off },

        // Without a tolerance there is no near.
        { Polarity.HigherIsBetter, 99.99m, 100m, null, Level.Off },
        { Polarity.LowerIsBetter, 18_000m, 15_600m, null, Level.Off },
        { Polarity.HigherIsBetter, 13.3m, 15m, null, Level.Off },

        // A share of a target below zero is of its size; a share of zero is nothing.
        { Polarity.HigherIsBetter, -11m, -10m, TenPercent, Level.Near },
        { Polarity.HigherIsBetter, -11.01m, -10m, TenPercent, Level.Off },
        { Polarity.LowerIsBetter, -9m, -10m, TenPercent, Level.Near },
        { Polarity.LowerIsBetter, 0m, 0m, TenPercent, Level.Met },
        { Polarity.LowerIsBetter, 0.01m, 0m, TenPercent, Level.Off },

        // The path from 60 to 75 in five years stands at 66 in the second.
        { Polarity.HigherIsBetter, 67m, 66m, null, Level.Met },
    };

    public static TheoryData<decimal?, decimal?, decimal, Level> Bands => new()
    {
        { 3_000m, 7_000m, 3_000m, Level.Met },
        { 3_000m, 7_000m, 5_000m, Level.Met },
        { 3_000m, 7_000m, 7_000m, Level.Met },
        { 3_000m, 7_000m, 2_999m, Level.Off },
        { 3_000m, 7_000m, 7_001m, Level.Off },
        { null, 7_000m, -1_000_000m, Level.Met },
        { null, 7_000m, 7_000.01m, Level.Off },
        { 3_000m, null, 1_000_000m, Level.Met },
        { 3_000m, null, 2_999.99m, Level.Off },
        { 5m, 5m, 5m, Level.Met },
        { null, null, 5m, Level.NoTarget },
    };

    public static TheoryData<Limits?, decimal, Level, decimal?> Maintained => new()
    {
        { new(15m, null, 1.5m), 16.6m, Level.Held, 15m },
        { new(15m, null, 1.5m), 16.5m, Level.Close, 15m },
        { new(15m, null, 1.5m), 15m, Level.Close, 15m },
        { new(15m, null, 1.5m), 14.99m, Level.Breached, 15m },
        { new(null, 240m, 20m), 219.9m, Level.Held, 240m },
        { new(null, 240m, 20m), 220m, Level.Close, 240m },
        { new(null, 240m, 20m), 240m, Level.Close, 240m },
        { new(null, 240m, 20m), 240.1m, Level.Breached, 240m },
        { new(15m, 25m, 1.5m), 20m, Level.Held, 15m },
        { new(15m, 25m, 1.5m), 23.5m, Level.Close, 25m },
        { new(15m, 25m, 1.5m), 25.01m, Level.Breached, 25m },

        // Without a caution zone a value on the limit is held.
        { new(15m, null), 15m, Level.Held, 15m },
        { new(15m, null), 14.99m, Level.Breached, 15m },
        { new(null, null, 1.5m), 15m, Level.NoTarget, null },
        { null, 15m, Level.NoTarget, null },
    };

    public static TheoryData<decimal, decimal, Polarity, decimal?> Attainments => new()
    {
        { 91.2m, 95m, Polarity.HigherIsBetter, 96m },
        { 100m, 80m, Polarity.HigherIsBetter, 125m },
        { 18_000m, 15_600m, Polarity.LowerIsBetter, 86.67m },
        { 13.3m, 15m, Polarity.HigherIsBetter, 88.67m },
        { 5m, 10m, Polarity.LowerIsBetter, 200m },

        // Nothing to divide by, or nothing that a percent could say.
        { 5m, 0m, Polarity.HigherIsBetter, null },
        { 0m, 5m, Polarity.HigherIsBetter, null },
        { 0m, 5m, Polarity.LowerIsBetter, null },
        { -5m, 10m, Polarity.HigherIsBetter, null },
        { -20m, -10m, Polarity.LowerIsBetter, null },
        { -5m, -10m, Polarity.HigherIsBetter, null },
        { 5m, 10m, Polarity.InBand, null },
        { 5m, 10m, Polarity.Neutral, null },
    };

    [Theory]
    [MemberData(nameof(Targets))]
    public void The_first_true_rule_says_whether_a_target_is_met_near_or_off(
        Polarity polarity, decimal actual, decimal target, Tolerance? tolerance, Level expected)
    {
        var judged = LevelRule.Judge(actual, target, laterTarget: true, polarity, Intent.Improve, tolerance);

        Assert.Equal(expected, judged.Level);
        Assert.Equal(target, judged.Target);
        Assert.Equal(actual - target, judged.Distance);
    }

    [Theory]
    [MemberData(nameof(Bands))]
    public void A_band_is_met_from_its_low_to_its_high_limit_and_a_blank_side_is_open(decimal? low, decimal? high, decimal actual, Level expected) =>
        Assert.Equal(expected, LevelRule.Judge(actual, null, false, Polarity.InBand, Intent.Improve, limits: new Limits(low, high)).Level);

    [Fact]
    public void Outside_a_band_the_distance_is_to_the_limit_that_is_broken()
    {
        var below = LevelRule.Judge(2_999m, null, false, Polarity.InBand, Intent.Improve, limits: new Limits(3_000m, 7_000m));
        var above = LevelRule.Judge(7_001m, null, false, Polarity.InBand, Intent.Improve, limits: new Limits(3_000m, 7_000m));

        Assert.Equal((3_000m, -1m), (below.Target, below.Distance));
        Assert.Equal((7_000m, 1m), (above.Target, above.Distance));
    }

    [Theory]
    [MemberData(nameof(Maintained))]
    public void To_maintain_is_to_stay_inside_the_limit_and_the_caution_zone_lies_inside_it(
        Limits? limits, decimal actual, Level expected, decimal? against)
    {
        var judged = LevelRule.Judge(actual, target: null, laterTarget: false, Polarity.HigherIsBetter, Intent.Maintain, limits: limits);

        Assert.Equal(expected, judged.Level);
        Assert.Equal(against, judged.Target);
        Assert.Equal(actual - against, judged.Distance);
        Assert.Null(judged.Attainment);
    }

    [Fact]
    public void A_target_says_nothing_about_a_band_or_about_what_is_to_be_maintained()
    {
        var limits = new Limits(3m, 7m);
        Assert.Equal(Level.Met, LevelRule.Judge(5m, 100m, false, Polarity.InBand, Intent.Improve, limits: limits).Level);
        Assert.Equal(Level.Held, LevelRule.Judge(5m, 100m, false, Polarity.HigherIsBetter, Intent.Maintain, limits: limits).Level);
    }

    [Theory]
    [InlineData(true, Level.NotDueYet)]
    [InlineData(false, Level.NoTarget)]
    public void Without_a_target_of_the_period_it_says_whether_one_comes_later(bool later, Level expected)
    {
        var judged = LevelRule.Judge(5m, target: null, later, Polarity.HigherIsBetter, Intent.Improve, TenPercent);
        Assert.Equal(new LevelJudgement(expected, null, null, null), judged);
    }

    [Theory]
    [InlineData(Polarity.HigherIsBetter, Intent.Improve)]
    [InlineData(Polarity.InBand, Intent.Improve)]
    [InlineData(Polarity.Neutral, Intent.Improve)]
    [InlineData(Polarity.LowerIsBetter, Intent.Maintain)]
    public void Without_a_value_there_is_no_level(Polarity polarity, Intent intent) =>
        Assert.Equal(Level.NoData, LevelRule.Judge(null, 5m, false, polarity, intent, TenPercent, new Limits(1m, 2m)).Level);

    [Theory]
    [InlineData(Intent.Improve)]
    [InlineData(Intent.Maintain)]
    public void What_is_only_described_is_never_judged(Intent intent) =>
        Assert.Equal(
            new LevelJudgement(Level.NotJudged, null, null, null),
            LevelRule.Judge(5m, 5m, false, Polarity.Neutral, intent, TenPercent, new Limits(1m, 2m)));

    [Theory]
    [MemberData(nameof(Attainments))]
    public void Attainment_is_the_percent_of_the_target_that_is_reached(decimal actual, decimal target, Polarity polarity, decimal? expected)
    {
        var attainment = LevelRule.Attainment(actual, target, polarity);
        Assert.Equal(expected, attainment is { } percent ? Math.Round(percent, 2, MidpointRounding.AwayFromZero) : null);
    }

    [Fact]
    public void All_28_digits_count_when_a_value_is_held_against_its_target()
    {
        const decimal justBelow = 9.999999999999999999999999999m;

        Assert.Equal(Level.Off, Higher(justBelow, 10m));
        Assert.Equal(Level.Met, Higher(10m, 10m));
        Assert.Equal(Level.Met, Higher(10.0000000000m, 10m));
        Assert.Equal(Level.Met, Higher(justBelow, justBelow));
        Assert.Equal(Level.Off, Higher(123456789012345678.1234567890m, 123456789012345678.1234567891m));
        Assert.Equal(Level.Met, Higher(0.1m + 0.2m, 0.3m));
    }

    [Fact]
    public void Two_of_three_shown_as_66_67_do_not_reach_a_target_of_66_67()
    {
        var measured = Sample.Parts(2, 3).Measured(100)!.Value;

        var judged = LevelRule.Judge(measured, 66.67m, false, Polarity.HigherIsBetter, Intent.Improve);

        Assert.Equal(66.67m, Math.Round(measured, 2));
        Assert.Equal(Level.Off, judged.Level);
        Assert.Equal(-0.0033m, Math.Round(judged.Distance!.Value, 4));
    }

    [Fact]
    public void An_attainment_too_large_to_say_is_left_out()
    {
        Assert.Null(LevelRule.Attainment(999_999_999_999_999_999m, 0.0000000000000000000000000001m, Polarity.HigherIsBetter));
        Assert.Null(LevelRule.Attainment(0.0000000000000000000000000001m, 999_999_999_999_999_999m, Polarity.LowerIsBetter));
    }

    [Theory]
    [InlineData(Polarity.HigherIsBetter)]
    [InlineData(Polarity.LowerIsBetter)]
    public void Between_the_bands_there_is_no_gap_and_no_overlap(Polarity polarity)
    {
        var random = new Random(20260715);
        for (var i = 0; i < 8_000; i++)
        {
            // Whole numbers of hundredths decide what decimals must answer.
            var (actual, target, share) = (random.Next(-5_000, 5_000), random.Next(-5_000, 5_000), random.Next(1, 100));
            var short100 = 100L * (polarity == Polarity.HigherIsBetter ? target - actual : actual - target);
            var expected = short100 <= 0 ? Level.Met : short100 <= (long)Math.Abs(target) * share ? Level.Near : Level.Off;

            var judged = LevelRule.Judge(
                actual / 100m, target / 100m, false, polarity, Intent.Improve, new Tolerance(ToleranceKind.Relative, share / 100m, "drawn"));

            Assert.True(expected == judged.Level, $"{actual} against {target} within {share} %: {judged.Level}, not {expected}");
        }
    }

    [Fact]
    public void Where_higher_is_better_a_higher_value_never_has_a_lower_level()
    {
        var random = new Random(7);
        for (var i = 0; i < 4_000; i++)
        {
            var (one, other) = (Any(random), Any(random));
            var target = Any(random);
            var tolerance = new Tolerance(ToleranceKind.Absolute, Math.Abs(Any(random)) + 0.001m, "drawn");

            Level Of(decimal actual) => LevelRule.Judge(actual, target, false, Polarity.HigherIsBetter, Intent.Improve, tolerance).Level;

            // Met, Near and Off stand in this order.
            Assert.True(Of(Math.Max(one, other)) <= Of(Math.Min(one, other)));
        }
    }

    [Fact]
    public void Lower_is_better_is_the_mirror_of_higher_is_better()
    {
        var random = new Random(11);
        for (var i = 0; i < 4_000; i++)
        {
            var (actual, target) = (Any(random), Any(random));
            Assert.Equal(
                LevelRule.Judge(actual, target, false, Polarity.HigherIsBetter, Intent.Improve, TenPercent).Level,
                LevelRule.Judge(-actual, -target, false, Polarity.LowerIsBetter, Intent.Improve, TenPercent).Level);
        }
    }

    [Fact]
    public void A_met_target_is_attained_by_100_percent_or_more_and_no_other_is()
    {
        var random = new Random(13);
        for (var i = 0; i < 4_000; i++)
        {
            var polarity = i % 2 == 0 ? Polarity.HigherIsBetter : Polarity.LowerIsBetter;
            var judged = LevelRule.Judge(Any(random), Any(random), false, polarity, Intent.Improve);
            if (judged.Attainment is { } attainment)
            {
                Assert.Equal(judged.Level == Level.Met, attainment >= 100);
            }
        }
    }

    private static Tolerance Within(decimal amount) => new(ToleranceKind.Absolute, amount, "Agreed with the council.");

    private static Level Higher(decimal actual, decimal target) =>
        LevelRule.Judge(actual, target, false, Polarity.HigherIsBetter, Intent.Improve).Level;

    private static decimal Any(Random random) => random.Next(-100_000, 100_000) / (decimal)Math.Pow(10, random.Next(0, 4));
}
