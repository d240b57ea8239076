using System.Globalization;
using RbaTracker.Statistics.Progress;

namespace RbaTracker.Statistics.Tests.Progress;

public class OpenSdgProgressTests
{
    private static readonly OpenSdgAim Halve = new() { Wanted = Wanted.Lower, Target = 7.25 };

    [Fact]
    public void The_worked_examples_of_the_page()
    {
        var poverty = OpenSdgProgress.Of(new Series([2015, 2023], [14.5, 10.4]), Halve);
        Assert.Equal(0.9011, poverty.Value!.Value, 0.00005);
        Assert.Equal(2.1507, poverty.Score!.Value, 0.00005);
        Assert.Equal(OpenSdgStatus.Moderate, poverty.Status);

        var covered = OpenSdgProgress.Of(
            new Series([2015, 2024], [45.2, 50.2]), new OpenSdgAim { Wanted = Wanted.Higher, Limit = 100 });
        Assert.Equal(0.0117, covered.Value!.Value, 0.00005);
        Assert.Equal(1.7703, covered.Score!.Value, 0.00005);
        Assert.Equal(OpenSdgStatus.Moderate, covered.Status);
    }

    [Fact]
    public void The_published_values_agree()
    {
        var lines = File.ReadAllLines(Require.Data("progress/statcan_progress_vectors.csv"));
        var (compared, without, farthest) = (0, 0, 0.0);
        foreach (var line in lines.Skip(1))
        {
            // A name may hold commas; the last eleven columns do not.
            var columns = line.Split(',')[^11..];
            var (baseYear, baseValue, year, value) = (Number(columns[0]), Number(columns[1]), Number(columns[2]), Number(columns[3]));
            var published = columns[10];
            var series = (baseValue, value) switch
            {
                ({ } from, { } to) when baseYear != year => new Series([(int)baseYear!, (int)year!], [from, to]),
                ({ } from, _) => new Series([(int)baseYear!], [from]),
                _ => new Series([], []),
            };
            var answer = OpenSdgProgress.Of(series, new OpenSdgAim
            {
                Wanted = columns[7] == "1" ? Wanted.Higher : Wanted.Lower,
                BaseYear = (int)baseYear!,
                TargetYear = (int)Number(columns[4])!,
                Target = Number(columns[5]),
                Limit = Number(columns[6]),
            });

            Assert.True(Word(answer.Status) == published, $"{line}: was {Word(answer.Status)}.");
            farthest = Math.Max(farthest, Deviation(line, Number(columns[8]), answer.Value));
            farthest = Math.Max(farthest, Deviation(line, Number(columns[9]), answer.Score));
            compared++;
            without += answer.Status is null ? 1 : 0;
        }

        Assert.Equal((190, 37), (compared, without));
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{compared} published values agree; the largest deviation: {farthest:0.0e0}."));
    }

    [Fact]
    public void Where_the_base_year_is_missing_the_next_counts()
    {
        var exact = OpenSdgProgress.Of(new Series([2016, 2023], [14.5, 10.4]), Halve with { BaseYear = 2016 });

        Assert.Equal(exact, OpenSdgProgress.Of(new Series([2016, 2023], [14.5, 10.4]), Halve));
        Assert.Equal(exact, OpenSdgProgress.Of(new Series([2009, 2016, 2020, 2023], [99, 14.5, 50, 10.4]), Halve));
    }

    [Fact]
    public void Another_unit_changes_nothing()
    {
        var answer = OpenSdgProgress.Of(new Series([2015, 2023], [14.5, 10.4]), Halve);
        var scaled = OpenSdgProgress.Of(new Series([2015, 2023], [14.5 * 8, 10.4 * 8]), Halve with { Target = 58 });

        Assert.Equal(answer.Value!.Value, scaled.Value!.Value, 1e-12);
    }

    [Theory]
    [InlineData(100, 5, OpenSdgStatus.Substantial)]
    [InlineData(99, -2.7, OpenSdgStatus.Deterioration)]
    public void At_a_limit_standing_still_is_enough(double last, double score, OpenSdgStatus status)
    {
        var answer = OpenSdgProgress.Of(new Series([2015, 2021], [100, last]), new OpenSdgAim { Wanted = Wanted.Higher, Limit = 100 });

        Assert.Equal(status, answer.Status);
        Assert.Equal(score, answer.Score!.Value, 0.05);
    }

    [Fact]
    public void A_loss_that_shrinks_gets_better_where_higher_is_better()
    {
        var aim = new OpenSdgAim { Wanted = Wanted.Higher };

        Assert.Equal(OpenSdgStatus.Substantial, OpenSdgProgress.Of(new Series([2015, 2020], [-10, -5]), aim).Status);
        Assert.Equal(OpenSdgStatus.Deterioration, OpenSdgProgress.Of(new Series([2015, 2020], [-10, -15]), aim).Status);
    }

    [Fact]
    public void Without_an_answer_the_reason_is_named()
    {
        var aim = new OpenSdgAim { Wanted = Wanted.Higher };

        Assert.Equal(Reason.TooFewPoints, OpenSdgProgress.Of(new Series([], []), aim).Reason);
        Assert.Equal(Reason.TooFewPoints, OpenSdgProgress.Of(new Series([2010, 2012, 2014], [1, 2, 3]), aim).Reason);
        Assert.Equal((1, Reason.TooFewPoints), Said(OpenSdgProgress.Of(new Series([2010, 2016], [1, 2]), aim)));
        Assert.Equal((2, Reason.OppositeSigns), Said(OpenSdgProgress.Of(new Series([2015, 2016], [-1, 2]), aim)));
        Assert.Equal((2, Reason.OppositeSigns), Said(OpenSdgProgress.Of(new Series([2015, 2016], [-1, -2]), aim with { Target = 5 })));
        Assert.Equal((2, Reason.NothingToGo), Said(OpenSdgProgress.Of(new Series([2015, 2016], [5, 4]), aim with { Target = 5 })));
        Assert.Equal(OpenSdgStatus.TargetAchieved, OpenSdgProgress.Of(new Series([2015, 2016], [5, 5]), aim with { Target = 5 }).Status);

        static (int N, Reason? Reason) Said(OpenSdgProgressAnswer answer) => (answer.N, answer.Reason);
    }

    [Fact]
    public void An_aim_that_is_none_is_refused()
    {
        var series = new Series([2015, 2016], [5, 4]);

        Assert.Throws<ArgumentException>("Wanted", () => OpenSdgProgress.Of(series, new OpenSdgAim { Wanted = Wanted.Neither }));
        Assert.Throws<ArgumentException>("Limit", () => OpenSdgProgress.Of(series, Halve with { Limit = 100 }));
        Assert.Throws<ArgumentException>("Target", () => OpenSdgProgress.Of(series, Halve with { Target = double.NaN }));
        Assert.Throws<ArgumentNullException>("aim", () => OpenSdgProgress.Of(series, null!));
    }

    private static double Deviation(string line, double? expected, double? actual)
    {
        Assert.True(expected.HasValue == actual.HasValue, $"{line}: was {actual}.");
        var deviation = Math.Abs(actual - expected ?? 0) / Math.Max(1, Math.Abs(expected ?? 0));
        Assert.True(deviation <= 1e-9, $"{line}: was {actual}.");
        return deviation;
    }

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static string Word(OpenSdgStatus? status) => status switch
    {
        OpenSdgStatus.TargetAchieved => "target_achieved",
        OpenSdgStatus.Substantial => "substantial_progress",
        OpenSdgStatus.Moderate => "moderate_progress",
        OpenSdgStatus.Limited => "limited_progress",
        OpenSdgStatus.Deterioration => "deterioration",
        _ => "not_available",
    };
}
