using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;
using Counted = RbaTracker.Domain.Curves.Unit;

namespace RbaTracker.Domain.Tests.Curves;

public sealed class CurveTermsTests
{
    private readonly Curve _curve = Sample.Curve();

    [Fact]
    public void What_values_count_in_is_fixed_once_there_are_values()
    {
        _curve.Count(Counted.Currency, Shape.Number, 1, hasValues: false);

        Assert.Equal(Broken.FixedByValues, Assert.Throws<BrokenRuleException>(() => _curve.Count(Counted.Count, Shape.Number, 1, hasValues: true)).Rule);
        _curve.Count(Counted.Currency, Shape.Number, 1, hasValues: true);
        Assert.Equal(Counted.Currency, _curve.Unit);
    }

    [Fact]
    public void The_due_day_can_move_where_the_periods_cannot()
    {
        _curve.Keep(Sample.Calendar(dueAfterDays: 45), hasValues: true);

        Assert.Equal(45, _curve.Calendar.DueAfterDays);
        Assert.Equal(
            Broken.FixedByValues,
            Assert.Throws<BrokenRuleException>(() => _curve.Keep(Sample.Calendar(Domain.Calendars.Frequency.Monthly), hasValues: true)).Rule);
    }

    [Fact]
    public void Periods_cannot_change_under_targets()
    {
        _curve.Aim(Sample.Quarter(2026, 1), 10, Sample.Today);

        Assert.Equal(
            Broken.FixedByValues,
            Assert.Throws<BrokenRuleException>(() => _curve.Keep(Sample.Calendar(Domain.Calendars.Frequency.Monthly), hasValues: false)).Rule);
    }

    [Theory]
    [InlineData(Power.High, Power.High, Power.High, Rank.Headline)]
    [InlineData(Power.High, Power.High, Power.Low, Rank.DataDevelopment)]
    [InlineData(Power.High, Power.High, Power.Medium, Rank.Secondary)]
    [InlineData(Power.Medium, Power.High, Power.High, Rank.Secondary)]
    public void Powers_speak_for_a_rank(Power communication, Power proxy, Power data, Rank rank) =>
        Assert.Equal(rank, new Powers(communication, proxy, data).SpeaksFor);

    [Fact]
    public void A_benchmark_says_whose_values_it_has_and_from_where()
    {
        var benchmark = _curve.Compare(Sample.Text("Peer cities"), Sample.Text("Their yearly report"), sameDefinition: false, [(Sample.Quarter(2026, 1), 12)]);

        Assert.Equal([benchmark], _curve.Benchmarks);
        Assert.Equal(new BenchmarkPoint(Sample.Quarter(2026, 1).StartMonth, 12), Assert.Single(benchmark.Points));
        Assert.Equal(Broken.BenchmarkNeedsSource, Refused(Sample.Text(), Text.None, (Sample.Quarter(2026, 1), 12)));
        Assert.Equal(Broken.BenchmarkNeedsName, Refused(Text.None, Sample.Text(), (Sample.Quarter(2026, 1), 12)));
        Assert.Equal(Broken.BenchmarkNeedsValue, Refused(Sample.Text(), Sample.Text()));
        Assert.Equal(Broken.BenchmarkPeriodTwice, Refused(Sample.Text(), Sample.Text(), (Sample.Quarter(2026, 1), 12), (Sample.Quarter(2026, 1), 13)));
        Assert.Equal(Broken.NotAPeriodOfTheCurve, Refused(Sample.Text(), Sample.Text(), (Sample.Month(2026, 1), 12)));
        Assert.Single(_curve.Benchmarks);
    }

    [Fact]
    public void Benchmarks_keep_their_number_when_another_goes()
    {
        var first = _curve.Compare(Sample.Text(), Sample.Text(), true, [(Sample.Quarter(2026, 1), 12)]);
        _curve.Compare(Sample.Text(), Sample.Text(), true, [(Sample.Quarter(2026, 1), 13)]);

        _curve.Drop(first);
        var third = _curve.Compare(Sample.Text(), Sample.Text(), true, [(Sample.Quarter(2026, 1), 14)]);

        Assert.Equal(3, third.Number);
    }

    [Fact]
    public void A_definition_is_reworded_and_a_break_keeps_its_words()
    {
        _curve.Define(Sample.Quarter(2024, 1), Sample.Text("Counted by hand"), Text.None);
        _curve.Define(Sample.Quarter(2025, 1), Sample.Text("Counted by machine"), Text.None, comparable: false, Sample.Text("counted by machine"));

        _curve.Reword(Sample.Quarter(2024, 1).StartMonth, Sample.Text("Counted by hand, twice"), Text.None, Text.None);

        Assert.Equal("Counted by hand, twice", _curve.Definitions[0].Words.In("en"));
        Assert.Equal(
            Broken.BreakNeedsWords,
            Assert.Throws<BrokenRuleException>(() => _curve.Reword(Sample.Quarter(2025, 1).StartMonth, Sample.Text(), Text.None, Text.None)).Rule);
        Assert.Equal(Broken.DefinitionNotFound, Assert.Throws<BrokenRuleException>(() => _curve.Reword(1, Sample.Text(), Text.None, Text.None)).Rule);
    }

    private Broken Refused(Text name, Text source, params (Domain.Calendars.Period Period, decimal Number)[] points) =>
        Assert.Throws<BrokenRuleException>(() => _curve.Compare(name, source, true, points)).Rule;
}
