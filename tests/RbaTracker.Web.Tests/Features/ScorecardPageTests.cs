using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Judgements;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;
using RbaTracker.Testing;
using RbaTracker.Web.Features.Scorecards;
using RbaTracker.Web.Shared.Curves;

namespace RbaTracker.Web.Tests.Features;

/// <summary>What the council reads: two bands, counted in two sentences, or by department.</summary>
public sealed class ScorecardPageTests : PageTest
{
    [Fact]
    public async Task A_scorecard_has_two_bands_a_result_and_counts_each_in_a_sentence()
    {
        var page = (await Site.Visit().GetAsync("/scorecards/council")).Page;

        Assert.Equal(
            ["Of 1 indicator: 1 with a later target.", "Of 1 performance measure: 1 met."],
            page.QuerySelectorAll(".tally").Select(sentence => sentence.TextContent));
        Assert.Equal(2, page.QuerySelectorAll(".band").Length);
        Assert.Equal(["People without shelter", "Households still housed after 12 months"], page.QuerySelectorAll(".row-name").Select(name => name.TextContent.Trim()));
    }

    [Fact]
    public async Task By_department_there_are_program_measures_only()
    {
        var page = (await Site.Visit().GetAsync("/scorecards/council/departments")).Page;

        Assert.Equal(["Housing Department"], page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Equal(["Households still housed after 12 months"], page.QuerySelectorAll(".row-name").Select(name => name.TextContent.Trim()));
    }

    [Fact]
    public async Task A_value_that_is_late_today_is_said_to_be_late()
    {
        Site.Clock.Advance(TimeSpan.FromDays(20));

        var page = (await Site.Visit().GetAsync("/scorecards/council")).Page;

        Assert.Contains("Of 1 performance measure: 1 met; 1 late.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Late since 20 Jul 2026", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_change_is_said_in_words_and_no_arrow_claims_a_trend()
    {
        var page = (await Site.Visit().GetAsync("/scorecards/council")).Page;

        var story = page.QuerySelectorAll(".row-story")[^1].TextContent;
        Assert.Matches("percentage points? (above|below) Q", story);
        Assert.DoesNotMatch("[▲▼↑↓]", page.Body!.TextContent);
    }

    [Fact]
    public async Task A_retired_measure_leaves_the_scorecard_by_itself()
    {
        await Site.Services.GetRequiredService<Writer>().RunAsync(Actor.Clockwork, db =>
        {
            db.Measures.Single(measure => measure.Code == Sample.Code(TestSite.Housing)).Retire(new(Sample.Today, null, Sample.Text("Nobody asks for it.")));
            return Task.CompletedTask;
        });

        var page = (await Site.Visit().GetAsync("/scorecards/council")).Page;

        Assert.Equal(["People without shelter"], page.QuerySelectorAll(".row-name").Select(name => name.TextContent.Trim()));
    }

    [Fact]
    public async Task A_scorecard_of_one_line_and_of_two_ask_the_database_the_same_number_of_times()
    {
        // The organisation is read by the first to ask.
        await Site.WithAsync<ScorecardQuery>(query => query.RunAsync(Sample.Code("council")));
        Site.Sql.Clear();
        await Site.WithAsync<ScorecardQuery>(query => query.RunAsync(Sample.Code("council")));
        var withTwo = Site.Sql.Asked.Count;
        await Site.Services.GetRequiredService<Writer>().RunAsync(Actor.Clockwork, db =>
        {
            var scorecard = db.Scorecards.Single();
            scorecard.Show([.. scorecard.Lines.OrderBy(line => line.Order).Take(1).Select(line => (line.ResultId, line.CurveId))]);
            return Task.CompletedTask;
        });

        Site.Sql.Clear();
        await Site.WithAsync<ScorecardQuery>(query => query.RunAsync(Sample.Code("council")));

        Assert.Equal(withTwo, Site.Sql.Asked.Count);
        Assert.InRange(withTwo, 1, 6);
    }

    [Theory]
    [InlineData("/scorecards/none")]
    [InlineData("/scorecards/council/divisions")]
    public async Task What_is_no_scorecard_is_not_there(string address) =>
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await Site.Visit().GetAsync(address)).Status);

    [Fact]
    public void Fifty_rows_need_no_more_components_than_one()
    {
        Assert.Equal(ComponentsOf(1), ComponentsOf(50));
    }

    private int ComponentsOf(int rows)
    {
        var facts = new CurveFacts(new CurveId(1), Unit.Count, Text.Of("people"), 0, 1, Polarity.HigherIsBetter, Intent.Improve, Sample.Calendar(), null, false);
        var summary = new PublishedSummary(
            Sample.Quarter(2026, 1).StartMonth, 10, ValueKind.Final, Sample.Quarter(2025, 4).StartMonth, 9, false, null, Level.Met, 10, null, null, Sample.Today.AddDays(-1), Sample.Now);
        var row = new MeasureRow(Sample.Code("people"), Sample.Text("People"), new NamedProgram(Sample.Code("program"), Sample.Text("Program")), new SummaryRow(facts, summary, ""));
        var drawn = Render<MeasureRows>(parameters => parameters.Add(page => page.Rows, [.. Enumerable.Repeat(row, rows)]));

        Assert.Equal(rows, drawn.FindAll(".row").Count);
        return drawn.FindComponents<ComponentBase>().Count;
    }
}
