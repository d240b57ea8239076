using Microsoft.EntityFrameworkCore;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Judgements;
using RbaTracker.Domain.Rules;
using RbaTracker.Testing;
using RbaTracker.Web.Features.Curves;
using RbaTracker.Web.Features.Indicators;
using RbaTracker.Web.Features.Measures;

namespace RbaTracker.Web.Tests.Features.Office;

/// <summary>The office defines what is measured, and against what it is judged.</summary>
public sealed class MeasureFormsTests : PageTest
{
    private const string Dana = "dana@laurelridge.example";

    [Fact]
    public async Task A_measure_is_changed_and_its_public_page_follows()
    {
        var page = await OpenAsync();

        Type(page, "NameEnglish", "Homes kept for a year");
        Type(page, "Tags", "Housing, equity");
        Press(page, "Save");
        page.WaitForAssertion(() => Assert.Contains("Saved", page.Find("[role=status]").TextContent, StringComparison.Ordinal));

        Assert.Contains("Homes kept for a year", (await Site.Visit().GetAsync("/measures/still-housed")).Body, StringComparison.Ordinal);
        await using var db = Site.Read();
        Assert.Equal("equity, housing", (await db.Measures.SingleAsync(measure => measure.Code == Sample.Code(TestSite.Housing))).Tags.ToString());
    }

    [Fact]
    public async Task A_new_indicator_is_defined_with_all_its_terms()
    {
        await SignInAsync(Dana);
        var page = Render<EditIndicatorPage>();
        Type(page, "Code", "renters-burdened");
        Type(page, "NameEnglish", "Renters who pay more than they can");
        Type(page, "DescriptionEnglish", "Of a hundred renting households, how many pay a third of their income or more.");
        page.FindAll("[name=Results]").Single(box => box.GetAttribute("value") == "safe-stable-home").Change(true);
        Type(page, "Steward", "housing");
        Type(page, "Unit", nameof(Unit.Percent));
        Type(page, "Shape", nameof(Shape.Ratio));
        Type(page, "Scale", "100");
        Type(page, "Frequency", "Yearly");
        Type(page, "YearStartMonth", "1");
        Type(page, "Polarity", nameof(Polarity.LowerIsBetter));
        Type(page, "Rank", nameof(Rank.Headline));
        Press(page, "Create");

        await using var db = Site.Read();
        page.WaitForAssertion(() => Assert.True(Site.Read().Indicators.Any(one => one.Code == Sample.Code("renters-burdened")), page.Markup));
        var curve = (await db.Indicators.Include(one => one.Curve).SingleAsync(one => one.Code == Sample.Code("renters-burdened"))).Curve;
        Assert.Equal((Unit.Percent, Shape.Ratio, 100m, Polarity.LowerIsBetter, Rank.Headline), (curve.Unit, curve.Shape, curve.Scale, curve.Polarity, curve.Rank));
        Assert.Equal(System.Net.HttpStatusCode.OK, (await Site.Visit().GetAsync("/indicators/renters-burdened")).Status);
    }

    [Theory]
    [InlineData("Decimals", "many", "Decimals")]
    [InlineData("DueAfterDays", "soon", "DueAfterDays")]
    [InlineData("Low", "x", "Low")]
    [InlineData("Communication", "", "Communication")]
    [InlineData("NameEnglish", "", "NameEnglish")]
    [InlineData("Accountable", "", "Accountable")]
    [InlineData("Intent", "Maintain", "Low")]
    public async Task A_term_that_cannot_be_is_refused_at_its_field(string field, string typed, string at)
    {
        var page = await OpenAsync();

        Type(page, field, typed);
        Press(page, "Save");

        page.WaitForAssertion(() => Assert.NotNull(At(page, at)));
    }

    [Fact]
    public async Task What_it_counts_in_is_fixed_once_there_are_values()
    {
        await SignInAsync(Dana);
        var form = (await Site.WithAsync<MeasureFormQuery, MeasureForm?>(query => query.RunAsync(TestSite.Housing)))!;
        form.Unit = nameof(Unit.Count);

        var refusal = await Assert.ThrowsAsync<BrokenRuleException>(() => Site.WithAsync<SaveMeasure>(save => save.RunAsync(Actor, form)));

        Assert.Equal(Broken.FixedByValues, refusal.Rule);
    }

    [Fact]
    public async Task Two_editors_of_one_measure_are_told()
    {
        await SignInAsync(Dana);
        var mine = (await Site.WithAsync<MeasureFormQuery, MeasureForm?>(query => query.RunAsync(TestSite.Housing)))!;
        var theirs = (await Site.WithAsync<MeasureFormQuery, MeasureForm?>(query => query.RunAsync(TestSite.Housing)))!;
        theirs.DueAfterDays = "30";
        await Site.WithAsync<SaveMeasure>(save => save.RunAsync(Actor, theirs));

        var refusal = await Assert.ThrowsAsync<BrokenRuleException>(() => Site.WithAsync<SaveMeasure>(save => save.RunAsync(Actor, mine)));

        Assert.Equal(Broken.ChangedMeanwhile, refusal.Rule);
    }

    [Fact]
    public async Task Another_target_is_another_level_at_once()
    {
        await SignInAsync(Dana);
        await using var db = Site.Read();
        var summary = await db.Summaries.SingleAsync(one => db.Measures.Any(measure => measure.CurveId == one.CurveId && measure.Code == Sample.Code(TestSite.Housing)));
        Assert.Equal(Level.Met, summary.Level);
        var curve = await db.Curves.SingleAsync(one => one.Id == summary.CurveId);
        var day = curve.Calendar.PeriodFrom(summary.LatestMonth!.Value).Start;

        await Site.WithAsync<SetTargets>(set => set.RunAsync(Actor, new TargetsForm { Code = TestSite.Housing, Version = curve.Version, From = day, Wanted = "99", ReasonEnglish = "The council wants more." }));

        Assert.Contains("99", (await Site.Visit().GetAsync("/measures/still-housed")).Page.QuerySelector(".sentence")!.TextContent, StringComparison.Ordinal);
        await using var after = Site.Read();
        Assert.Equal(Level.Off, (await after.Summaries.SingleAsync(one => one.CurveId == curve.Id && one.GroupId == GroupId.Total)).Level);
    }

    [Fact]
    public async Task A_benchmark_is_drawn_on_the_curve_and_named_with_its_source()
    {
        await SignInAsync(Dana);
        var page = Render<BenchmarksPage>(parameters => parameters.Add(one => one.Code, TestSite.Housing));
        Type(page, "NameEnglish", "Peer cities");
        Type(page, "SourceEnglish", "Their yearly report");
        Type(page, "Values", "2025-07-01 80\n2026-01 82.5");
        Press(page, "Save");
        page.WaitForAssertion(() => Assert.Contains("Peer cities", page.Find("h2").TextContent, StringComparison.Ordinal));

        var drawn = (await Site.Visit().GetAsync("/measures/still-housed")).Page;
        Assert.NotEmpty(drawn.QuerySelectorAll(".curve-benchmark"));
        Assert.Contains("Their yearly report", drawn.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_value_is_named()
    {
        await SignInAsync(Dana);
        var page = Render<BenchmarksPage>(parameters => parameters.Add(one => one.Code, TestSite.Housing));
        Type(page, "NameEnglish", "Peer cities");
        Type(page, "SourceEnglish", "Their yearly report");
        Type(page, "Values", "2025-07-01 80\nsomething else");
        Press(page, "Save");

        page.WaitForAssertion(() => Assert.Contains("something else", At(page, "Values")!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_definition_that_breaks_the_series_is_drawn_as_a_break()
    {
        await SignInAsync(Dana);
        var page = Render<DefinitionsPage>(parameters => parameters.Add(one => one.Code, TestSite.Housing));
        Type(page, "From", "2026-01-01");
        Type(page, "WordsEnglish", "Counted by case workers.");
        page.Find("[name=IsBreak]").Change(true);
        Press(page, "Save");
        page.WaitForAssertion(() => Assert.NotNull(At(page, "ChangeEnglish")));

        Type(page, "ChangeEnglish", "counted by case workers");
        Press(page, "Save");
        page.WaitForAssertion(() => Assert.Contains("Saved", page.Find("[role=status]").TextContent, StringComparison.Ordinal));

        Assert.Contains("counted by case workers", (await Site.Visit().GetAsync("/measures/still-housed")).Body, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<MeasureFormPage>> OpenAsync()
    {
        await SignInAsync(Dana);
        return Render<MeasureFormPage>(parameters => parameters.Add(one => one.Code, TestSite.Housing));
    }
}
