using Xunit.Sdk;

namespace RbaTracker.Statistics.Tests.Testing;

public class RequireTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("postgres, chromium")]
    public void A_missing_thing_that_nobody_requires_skips_the_test_in_one_loud_line(string? required)
    {
        var outcome = Outcome(() => Require.OrSkip("reference", present: false, "there is no x.json.", required));

        Assert.IsType<SkipException>(outcome);
        Assert.Contains("NOT TESTED, reference is missing: there is no x.json.", outcome.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', outcome.Message);
    }

    [Theory]
    [InlineData("reference")]
    [InlineData("postgres, Reference")]
    public void A_missing_thing_that_is_required_fails_the_test(string required)
    {
        var outcome = Outcome(() => Require.OrSkip("reference", present: false, "there is no file.", required));

        Assert.IsType<FailException>(outcome);
        Assert.Equal("RBA_REQUIRE asks for reference, but there is no file.", outcome.Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("reference")]
    public void A_thing_that_is_there_lets_the_test_go_on(string? required)
    {
        Assert.Null(Outcome(() => Require.OrSkip("reference", present: true, "it is there.", required)));
    }

    [Fact]
    public void A_misspelt_requirement_fails_rather_than_requiring_nothing()
    {
        var outcome = Outcome(() => Require.OrSkip("reference", present: true, "it is there.", "referense"));

        Assert.IsType<FailException>(outcome);
        Assert.Contains("'referense'", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_things_on_the_list_can_be_required()
    {
        Assert.IsType<ArgumentException>(Outcome(() => Require.OrSkip("printer", present: true, "it is there.", null)));
    }

    [Fact]
    public void The_root_of_the_repository_is_found_from_the_tests()
    {
        Assert.True(File.Exists(Path.Combine(Require.Root!, "RbaTracker.sln")));
    }

    [Fact]
    public void A_file_beside_the_repository_is_given_with_its_path()
    {
        var path = Require.Reference("trend_tests.json");

        Assert.EndsWith(Path.Combine("shared", "reference", "trend_tests.json"), path, StringComparison.Ordinal);
    }

    // Not Assert.Throws: a skip passes through it and would skip this test.
    private static Exception? Outcome(Action action)
    {
        try
        {
            action();
            return null;
        }
#pragma warning disable CA1031 // The test is about which exception it is.
        catch (Exception outcome)
#pragma warning restore CA1031
        {
            return outcome;
        }
    }
}
