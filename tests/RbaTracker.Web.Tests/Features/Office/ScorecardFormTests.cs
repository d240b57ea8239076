using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Scorecards;
using RbaTracker.Testing;
using RbaTracker.Web.Features.Scorecards;

namespace RbaTracker.Web.Tests.Features.Office;

/// <summary>The office puts scorecards together.</summary>
public sealed class ScorecardFormTests : PageTest
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<ScorecardForm> FormAsync(string? code = "council") => Site.WithAsync<ScorecardFormQuery, ScorecardForm>(async query => (await query.RunAsync(code))!);

    private Task<string> SaveAsync(ScorecardForm form) => Site.WithAsync<SaveScorecard, string>(save => save.RunAsync(Actor, form));

    private async Task<IReadOnlyList<CurveId>> LinesAsync(string code = "council")
    {
        await using var db = Site.Read();
        return [.. (await db.Scorecards.SingleAsync(one => one.Code == Sample.Code(code), Cancellation)).Lines.OrderBy(line => line.Order).Select(line => line.CurveId)];
    }

    [Fact]
    public async Task A_new_scorecard_is_put_together_on_its_page()
    {
        await SignInAsync(TestPeople.Dana);
        var page = Render<EditScorecardPage>();
        page.WaitForElement("[name=Code]");

        Type(page, "Code", "budget-book");
        Type(page, "NameEnglish", "Budget book");
        page.FindAll("[name='safe-stable-homeChosen']")[0].Change(true);
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.True(Site.Read().Scorecards.Any(one => one.Code == Sample.Code("budget-book")), page.Markup));
        Assert.Single(await LinesAsync("budget-book"));
        Assert.Contains("Budget book", (await Site.Visit().GetAsync("/scorecards/budget-book")).Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_lines_change_places_and_leave()
    {
        await SignInAsync(TestPeople.Dana);
        var before = await LinesAsync();
        Assert.Equal(2, before.Count);

        var form = await FormAsync();
        var part = form.Parts.Single(part => part.Chosen.Count > 0);
        part.Chosen = [.. part.Chosen.Reverse()];
        await SaveAsync(form);
        Assert.Equal(before.Reverse(), await LinesAsync());

        form = await FormAsync();
        part = form.Parts.Single(part => part.Chosen.Count > 0);
        part.Chosen = [part.Chosen[1]];
        await SaveAsync(form);
        Assert.Equal([before[0]], await LinesAsync());
    }

    [Fact]
    public async Task Results_stand_in_the_order_that_was_typed()
    {
        await SignInAsync(TestPeople.Dana);
        var form = await FormAsync();
        var home = form.Parts.Single(part => part.Chosen.Count > 0);
        await Site.WithAsync<Web.Features.Results.SaveResult>(save => save.RunAsync(Actor, new Web.Features.Results.ResultForm { Code = "active", NameEnglish = "Everyone is active" }));
        form = await FormAsync();
        Assert.Equal(["Everyone has a safe, stable home", "Everyone is active"], form.Parts.Select(part => part.Name.In("en")));
        var active = form.Parts.Single(part => part.Result == "active");
        (active.Chosen, active.Order) = ([home.Chosen[0]], "1");
        form.Parts.Single(part => part.Result == home.Result).Order = "2";

        await SaveAsync(form);

        var saved = await FormAsync();
        Assert.Equal("1", saved.Parts.Single(part => part.Result == "active").Order);
        Assert.Equal("2", saved.Parts.Single(part => part.Result == home.Result).Order);
    }

    [Fact]
    public async Task Headline_measures_are_marked()
    {
        var options = (await FormAsync(null)).Parts.SelectMany(part => part.Options).Select(option => option.Words).ToList();

        Assert.Contains(options, words => words.EndsWith("(headline)", StringComparison.Ordinal));
        Assert.Contains(options, words => words.Contains("Housing support", StringComparison.Ordinal));
        Assert.DoesNotContain(options, words => words.Contains("Visits to parks", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NameEnglish", "")]
    [InlineData("safe-stable-homeOrder", "first")]
    [InlineData("safe-stable-homeOrder", "0")]
    public async Task What_cannot_be_is_refused_at_its_field(string field, string typed)
    {
        await SignInAsync(TestPeople.Dana);
        var page = Render<EditScorecardPage>(page => page.Add(p => p.Code, "council"));
        page.WaitForElement("[name=NameEnglish]");

        Type(page, field, typed);
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.NotNull(At(page, field)));
    }

    [Fact]
    public async Task A_long_one_is_advised_against_and_one_too_long_is_refused()
    {
        await SignInAsync(TestPeople.Dana);
        var form = await FormAsync();
        var part = form.Parts.Single(part => part.Chosen.Count > 0);
        form.Parts = [.. Enumerable.Range(0, Scorecard.Most + 1).Select(_ => part with { Chosen = [part.Chosen[0]] })];

        Assert.Equal(Broken.ScorecardTooLong, (await Assert.ThrowsAsync<BrokenRuleException>(() => SaveAsync(form))).Rule);

        await HoldCurvesAsync(Scorecard.Many + 1);
        var page = Render<EditScorecardPage>(page => page.Add(p => p.Code, "council"));
        page.WaitForElement("[name='safe-stable-homeChosen']");
        Assert.DoesNotContain("is easier to read", page.Markup, StringComparison.Ordinal);
        for (var i = 0; i <= Scorecard.Many; i++)
        {
            page.FindAll("[name='safe-stable-homeChosen']")[i].Change(true);
        }

        Assert.Contains($"A page of {Scorecard.Many.ToString(CultureInfo.InvariantCulture)} is easier to read", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_editors_of_one_scorecard_are_told()
    {
        await SignInAsync(TestPeople.Dana);
        var (mine, theirs) = (await FormAsync(), await FormAsync());
        theirs.NameEnglish = "Theirs";
        await SaveAsync(theirs);

        Assert.Equal(Broken.ChangedMeanwhile, (await Assert.ThrowsAsync<BrokenRuleException>(() => SaveAsync(mine))).Rule);
    }

    // Indicators of the result, so many that a scorecard of them is long.
    private Task HoldCurvesAsync(int count) => Site.WithAsync<Data.Writing.Writer>(writer => writer.RunAsync(Actor, async db =>
    {
        var result = await db.Results.SingleAsync(Cancellation);
        var unit = await db.Units.FirstAsync(Cancellation);
        for (var i = 0; i < count; i++)
        {
            db.Add(new Domain.Indicators.Indicator(Sample.Code($"indicator-{i}"), Sample.Text($"Indicator {i}"), Sample.Text("One of many."), unit.Id, Sample.Curve(), [result.Id]));
        }
    }));
}
