using RbaTracker.Statistics.Intervals;

namespace RbaTracker.Statistics.Tests.Intervals;

/// <summary>Twenty thousand counts and bases of every awkward kind: a number with limits around it, or a named reason.</summary>
public class AnyIntervalTests
{
    private static int Rounds => Require.IsLong ? 1_000_000 : 20_000;

    [Fact]
    public void Any_counts_give_numbers_within_their_limits_or_a_reason()
    {
        var random = new Random(20261122);
        var (numbers, reasons) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var (n1, n2) = (Base(random), Base(random));
            var (x1, x2) = (Part(random, n1), Part(random, n2));
            var confidence = random.Next(4) == 0 ? random.NextDouble() * 0.999999999 + 1e-10 : 0.95;

            Check(WilsonInterval.Of(x1, n1, confidence), 0, 1);
            Check(NewcombeDifference.Between(x1, n1, x2, n2, confidence), -1, 1);
            Check(KatzRatio.Between(x1, n1, x2, n2, confidence), 0, double.MaxValue);
            Check(PoissonInterval.Byar(x1, n2, 1000, confidence), 0, double.MaxValue);
            Check(StandardisedRate.Direct([new(x1, n2, random.Next(3)), new(x2, n1, n1 > 0 ? x1 : 1)], 1, confidence), 0, double.MaxValue);
            Check(StandardisedRate.Indirect([new(x1, n2, random.NextDouble()), new(x2, n1, 0)], 1, confidence), 0, double.MaxValue);
            if (round % 2 == 0 && Math.Max(Math.Abs(n1), Math.Abs(n2)) <= Counts.LargestExact / 2)
            {
                Check(ClopperPearson.Of(x1, n1, confidence), 0, 1);
                Check(PoissonInterval.Rate(x1, n2, 1000, confidence), 0, double.MaxValue);
                Check(PoissonInterval.Exact(x1, n2, 1000, confidence), 0, double.MaxValue);
                if (x1 + x2 < 300)
                {
                    CheckRatio(RateRatio.Exact(x1, n1, x2, n2, confidence));
                }
            }

            CheckRatio(RateRatio.ByLogarithm(x1, n1, x2, n2, confidence));
        }

        Assert.True(numbers > 5 * Rounds && reasons > Rounds / 2, $"Too tame: {numbers} numbers, {reasons} reasons.");

        void Check(IntervalAnswer answer, double least, double most)
        {
            Count(answer, answer.Value is null);
            Finite.AssertEnclosed(answer.Lower, answer.Value, answer.Upper);
            Assert.False(answer.Lower < least || answer.Upper > most, $"{answer}");
        }

        void CheckRatio(RateRatioAnswer answer)
        {
            Count(answer, answer.Value is null);
            Finite.AssertEnclosed(answer.Lower, answer.Value, answer.Upper);
            Assert.False(answer.P is < 0 or > 1, $"{answer}");
        }

        void Count(Answer answer, bool isEmpty)
        {
            Finite.Assert(answer);
            Assert.Equal(isEmpty, answer.Reason is not null);
            (numbers, reasons) = isEmpty ? (numbers, reasons + 1) : (numbers + 1, reasons);
        }
    }

    [Fact]
    public void Any_share_of_any_survey_has_limits_and_a_decision()
    {
        var random = new Random(20261123);
        var decisions = new int[Enum.GetValues<Presentation>().Length];
        for (var round = 0; round < Rounds / 4; round++)
        {
            var share = random.Next(6) switch { 0 => 0, 1 => 1, 2 => random.NextDouble() * 1e-9, _ => random.NextDouble() };
            var error = random.Next(5) switch { 0 => 0, 1 => random.NextDouble() * 1e-12, 2 => random.NextDouble(), _ => random.NextDouble() * 0.05 };
            var survey = KornGraubard.Of(share, error, random.Next(2, random.Next(2) == 0 ? 100 : 1_000_000), 1 + (random.NextDouble() * random.Next(1, 200)));

            Finite.Assert(survey);
            Assert.True(survey.Lower >= 0 && survey.Lower <= share && survey.Upper >= share && survey.Upper <= 1, $"{survey}");
            var decision = PresentationRule.OfShare(survey);
            Finite.Assert(decision);
            decisions[(int)decision.Decision]++;
        }

        Assert.All(decisions, count => Assert.True(count > 10, $"{string.Join(", ", decisions)}"));
    }

    private static double Base(Random random) => random.Next(12) switch
    {
        0 => 0,
        1 => -random.Next(5),
        2 => Counts.Largest,
        3 => random.NextDouble() * 1e-9,
        4 => random.NextDouble(),
        5 => Math.Pow(10, random.NextDouble() * 9),
        _ => random.Next(1, 500),
    };

    private static double Part(Random random, double n) => n <= 0 ? random.Next(3) : random.Next(6) switch
    {
        0 => 0,
        1 => n,
        2 => n * random.NextDouble(),
        3 => n * random.NextDouble() * 1e-9,
        _ => Math.Floor(n * random.NextDouble()),
    };
}
