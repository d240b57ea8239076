using RbaTracker.Statistics.Intervals;

namespace RbaTracker.Statistics.Tests.Intervals;

public class StandardisedRateTests
{
    private static readonly Stratum[] Strata = [new(10, 1_000, 3), new(30, 600, 1)];

    [Fact]
    public void The_worked_example_of_the_page()
    {
        var direct = StandardisedRate.Direct(Strata, 1_000);
        Assert.Equal((40, 20.0, 14.1, 27.5), (direct.N, Rounded(direct.Value), Rounded(direct.Lower), Rounded(direct.Upper)));

        var indirect = StandardisedRate.Indirect([new(10, 1_000, 0.02), new(30, 600, 0.02)]);
        Assert.Equal((1.25, 0.89, 1.70), (indirect.Value, Math.Round(indirect.Lower!.Value, 2), Math.Round(indirect.Upper!.Value, 2)));
    }

    [Fact]
    public void Of_one_stratum_it_is_the_crude_rate()
    {
        var (standardised, crude) = (StandardisedRate.Direct([new(25, 400, 7)]), PoissonInterval.Byar(25, 400));

        Assert.Equal(crude.Value!.Value, standardised.Value!.Value, 1e-15);
        Assert.Equal(crude.Lower!.Value, standardised.Lower!.Value, 1e-15);
    }

    [Fact]
    public void Below_ten_events_or_without_people_there_is_no_rate()
    {
        Assert.Equal(Reason.TooFewEvents, StandardisedRate.Direct([new(9, 1_000, 1)]).Reason);
        Assert.Equal(Reason.NoBase, StandardisedRate.Direct([new(10, 1_000, 1), new(0, 0, 1)]).Reason);
        Assert.Null(StandardisedRate.Direct([new(10, 1_000, 1), new(0, 0, 0)]).Reason);
        Assert.Equal(Reason.NoBase, StandardisedRate.Direct([]).Reason);
        Assert.Equal(Reason.NoBase, StandardisedRate.Indirect([new(3, 0, 1)]).Reason);
    }

    [Fact]
    public void What_is_no_count_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("strata", () => StandardisedRate.Direct([new(-1, 10, 1)]));
        Assert.Throws<ArgumentOutOfRangeException>("strata", () => StandardisedRate.Direct([new(1, double.NaN, 1)]));
        Assert.Throws<ArgumentOutOfRangeException>("strata", () => StandardisedRate.Indirect([new(1, 10, double.NaN)]));
    }

    private static double Rounded(double? number) => Math.Round(number!.Value, 1);
}
