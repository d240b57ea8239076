using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RbaTracker.Domain.Rules;
using RbaTracker.Testing;
using RbaTracker.Web.Features.Organisation;
using RbaTracker.Web.Features.Programs;
using RbaTracker.Web.Features.Results;
using RbaTracker.Web.Shared.Records;

namespace RbaTracker.Web.Tests.Features.Office;

/// <summary>The office creates, edits, retires and deletes its records.</summary>
public sealed class RecordFormsTests : PageTest
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<Broken> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<BrokenRuleException>(act)).Rule;

    private Task<string> SaveAsync(FocusAreaForm form) => Site.WithAsync<SaveFocusArea, string>(save => save.RunAsync(Actor, form));

    private Task<string> SaveAsync(ResultForm form) => Site.WithAsync<SaveResult, string>(save => save.RunAsync(Actor, form));

    private Task<string> SaveAsync(StrategyForm form) => Site.WithAsync<SaveStrategy, string>(save => save.RunAsync(Actor, form));

    private Task<string> SaveAsync(ProgramForm form) => Site.WithAsync<SaveProgram, string>(save => save.RunAsync(Actor, form));

    private Task<string> SaveAsync(UnitForm form) => Site.WithAsync<SaveUnit, string>(save => save.RunAsync(Actor, form));

    private Task<string> SaveAsync(PositionForm form) => Site.WithAsync<SavePosition, string>(save => save.RunAsync(Actor, form));

    private Task RetireAsync(string kind, string code, int version, string? replacedBy = null) => Site.WithAsync<RetireRecord>(retire => retire.RunAsync(
        Actor, new RetireForm { Kind = kind, Code = code, Version = version, On = Sample.Today, ReplacedBy = replacedBy, ReasonEnglish = "Said anew by the council.", ReasonSpanish = "Dicho de nuevo por el concejo." }));

    private Task DeleteAsync(string kind, string key, int version) => Site.WithAsync<DeleteRecord>(delete => delete.RunAsync(Actor, new DeleteForm(kind, key, version)));

    private Task<ResultForm> ResultAsync(string code = "safe-stable-home") => Site.WithAsync<ResultFormQuery, ResultForm>(async query => (await query.RunAsync(code))!);

    private Task<ProgramForm> ProgramAsync() => Site.WithAsync<ProgramFormQuery, ProgramForm>(async query => (await query.RunAsync("housing-support"))!);

    private Task<UnitForm> UnitAsync(string code) => Site.WithAsync<UnitQuery, UnitForm>(async query => (await query.RunAsync(code))!);

    [Fact]
    public async Task A_new_focus_area_is_made_on_its_page()
    {
        await SignInAsync(TestPeople.Dana);
        var page = Render<FocusAreaPage>();
        page.WaitForElement("[name=Code]");

        Type(page, "Code", "homes-for-all");
        Type(page, "NameEnglish", "Homes for all");
        Type(page, "NameSpanish", "Hogares para todos");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.EndsWith("records/focus-areas/homes-for-all?created", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        await using var db = Site.Read();
        Assert.Equal("Hogares para todos", (await db.FocusAreas.SingleAsync(Cancellation)).Name.Only("es"));
    }

    [Theory]
    [InlineData("", "Homes", "Code", "is no code")]
    [InlineData("Homes!", "Homes", "Code", "is no code")]
    [InlineData("new", "Homes", "Code", "is in use")]
    [InlineData("homes", "", "NameEnglish", "needs a name")]
    public async Task A_new_record_is_refused_at_the_field(string code, string name, string field, string sentence)
    {
        await SignInAsync(TestPeople.Dana);
        var page = Render<FocusAreaPage>();
        page.WaitForElement("[name=Code]");

        Type(page, "Code", code);
        Type(page, "NameEnglish", name);
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains(sentence, At(page, field), StringComparison.Ordinal));
        await using var db = Site.Read();
        Assert.False(await db.FocusAreas.AnyAsync(Cancellation));
    }

    [Fact]
    public async Task A_code_that_is_in_use_is_refused_at_its_field()
    {
        await SignInAsync(TestPeople.Dana);
        var page = Render<EditResultPage>();
        page.WaitForElement("[name=Code]");

        Type(page, "Code", "safe-stable-home");
        Type(page, "NameEnglish", "Everyone has a home");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("is in use", At(page, "Code"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_result_is_put_under_a_focus_area_and_the_public_sees_its_new_words_at_once()
    {
        await Site.Visit().GetAsync("/results/safe-stable-home");
        await SignInAsync(TestPeople.Dana);
        await SaveAsync(new FocusAreaForm { Code = "homes", NameEnglish = "Homes" });
        var page = Render<EditResultPage>(page => page.Add(p => p.Code, "safe-stable-home"));
        page.WaitForElement("[name=FocusArea]");

        Type(page, "FocusArea", "homes");
        Type(page, "NameEnglish", "Everyone has a home");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Saved", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal("homes", (await ResultAsync()).FocusArea);
        Assert.Contains("Everyone has a home", (await Site.Visit().GetAsync("/results/safe-stable-home")).Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_editors_of_a_result_are_both_shown()
    {
        await SignInAsync(TestPeople.Dana);
        var page = Render<EditResultPage>(page => page.Add(p => p.Code, "safe-stable-home"));
        page.WaitForElement("[name=NameEnglish]");
        var theirs = await ResultAsync();
        theirs.NameEnglish = "Theirs";
        await SaveAsync(theirs);

        Type(page, "NameEnglish", "Mine");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".conflict")));
        Assert.Contains("Theirs", page.FindAll(".conflict .version")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Mine", page.FindAll(".conflict .version")[1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Experience", page.Find(".conflict").TextContent, StringComparison.Ordinal);

        Press(page, "Go on with mine");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Saved", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Mine", (await ResultAsync()).NameEnglish);
    }

    [Fact]
    public async Task An_editor_who_changed_only_links_is_noticed_by_the_next()
    {
        await SignInAsync(TestPeople.Dana);
        var (first, second) = (await ProgramAsync(), await ProgramAsync());
        first.ContributesTo = [];
        await SaveAsync(first);

        Assert.Equal(Broken.ChangedMeanwhile, await RefusedAsync(() => SaveAsync(second)));
        Assert.Empty((await ProgramAsync()).ContributesTo);
    }

    [Fact]
    public async Task A_strategy_says_which_indicators_it_means_to_turn()
    {
        await SignInAsync(TestPeople.Dana);
        var page = Render<StrategyPage>();
        page.WaitForElement("[name=Code]");
        Type(page, "Code", "housing-first");
        Type(page, "NameEnglish", "Housing first");
        Type(page, "ReasoningEnglish", "A home comes before all else.");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.NotNull(At(page, "Indicators")));

        page.Find("[name=Indicators][value=people-without-shelter]").Change(true);
        page.Find("[name=Programs][value=housing-support]").Change(true);
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("housing-first", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        var stored = await Site.WithAsync<StrategyQuery, StrategyForm>(async query => (await query.RunAsync("housing-first"))!);
        Assert.Equal(["people-without-shelter"], stored.Indicators);
        Assert.Equal(["housing-support"], stored.Programs);
        stored.Indicators = ["no-such-indicator"];
        Assert.Equal(Broken.LinkNotFound, await RefusedAsync(() => SaveAsync(stored)));
    }

    [Fact]
    public async Task A_program_moves_to_another_department_from_a_day_and_says_its_goals()
    {
        await SignInAsync(TestPeople.Dana);
        var form = await ProgramAsync();
        (form.Department, form.From, form.GoalsEnglish) = ("parks", Sample.Today, "Nobody loses a home twice.");
        await SaveAsync(form);

        var words = (await Site.Visit().GetAsync("/programs/housing-support")).Words;
        Assert.Contains("Parks Department", words, StringComparison.Ordinal);
        Assert.Contains("Nobody loses a home twice.", words, StringComparison.Ordinal);
        var stored = await ProgramAsync();
        Assert.Equal(2, stored.Homes.Count);
        (stored.Department, stored.From) = ("housing", Sample.Today);
        Assert.Equal(Broken.HomeNotLater, await RefusedAsync(() => SaveAsync(stored)));
    }

    [Fact]
    public async Task A_move_without_its_day_is_refused_at_the_field()
    {
        await SignInAsync(TestPeople.Dana);
        var page = Render<EditProgramPage>(page => page.Add(p => p.Code, "housing-support"));
        page.WaitForElement("[name=Department]");

        Type(page, "Department", "parks");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Enter the day", At(page, "From"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_program_of_a_merged_department_is_shown_with_the_one_that_took_its_place()
    {
        await SignInAsync(TestPeople.Dana);
        await Site.WithAsync<RetireUnit>(async retire => await retire.RunAsync(
            Actor, new RetireUnitForm { Code = "housing", Version = (await UnitAsync("housing")).Version, On = Sample.Today, Successors = ["parks"] }));

        Assert.Contains("Parks Department", (await Site.Visit().GetAsync("/programs/housing-support")).Words, StringComparison.Ordinal);
        var past = await Site.WithAsync<UnitQuery, UnitPast>(query => query.PastAsync("housing"));
        Assert.Empty(past.LeftBehind);
    }

    [Fact]
    public async Task After_a_split_the_office_sees_what_is_to_be_given_to_somebody()
    {
        await SignInAsync(TestPeople.Dana);
        await SaveAsync(new UnitForm { Code = "shelter", NameEnglish = "Shelter Department", From = Sample.Today });
        await Site.WithAsync<RetireUnit>(async retire => await retire.RunAsync(
            Actor, new RetireUnitForm { Code = "housing", Version = (await UnitAsync("housing")).Version, On = Sample.Today, Successors = ["parks", "shelter"] }));

        var page = Render<UnitPage>(page => page.Add(p => p.Code, "housing"));

        page.WaitForAssertion(() => Assert.Contains("Housing support", page.Find("section .referrers").TextContent, StringComparison.Ordinal));
        var left = page.Find("section .referrers");
        Assert.Contains("Housing program manager", left.TextContent, StringComparison.Ordinal);
        Assert.Contains("People without shelter", left.TextContent, StringComparison.Ordinal);
        Assert.Contains(left.QuerySelectorAll("a"), link => link.GetAttribute("href") == "records/programs/housing-support");
    }

    [Fact]
    public async Task A_unit_is_renamed_from_a_day_on_and_never_put_below_itself()
    {
        await SignInAsync(TestPeople.Dana);
        var housing = await UnitAsync("housing");
        (housing.NameEnglish, housing.From) = ("Homes Department", Sample.Today.AddDays(1));
        await SaveAsync(housing);

        var before = await Site.WithAsync<OrganisationQuery, OrganisationView>(query => query.RunAsync(Sample.Today, "Housing Department"));
        var after = await Site.WithAsync<OrganisationQuery, OrganisationView>(query => query.RunAsync(Sample.Today.AddDays(1), "Homes"));
        Assert.Equal("Housing Department", Assert.Single(Assert.Single(before.Top).Below).Name.Only("en"));
        Assert.Equal("Homes Department", Assert.Single(Assert.Single(after.Top).Below).Name.Only("en"));

        var office = await UnitAsync("city-manager");
        (office.Parent, office.From) = ("housing", Sample.Today.AddDays(2));
        Assert.Equal(Broken.UnitBelowItself, await RefusedAsync(() => SaveAsync(office)));
    }

    [Fact]
    public async Task A_position_changes_hands_from_a_day_and_reports_to_nobody_below_it()
    {
        await SignInAsync(TestPeople.Dana);
        await using var db = Site.Read();
        var ana = (await db.People.SingleAsync(person => person.Name == "Ana Ruiz", Cancellation)).Id.Value.ToString();
        var top = await SaveAsync(new PositionForm { TitleEnglish = "Director", Unit = "housing" });
        var below = await SaveAsync(new PositionForm { TitleEnglish = "Deputy", Unit = "housing", ReportsTo = top, Holder = ana, From = Sample.Today });
        var page = Render<PositionPage>(page => page.Add(p => p.Id, below));
        page.WaitForElement("[name=Holder]");

        Type(page, "Holder", "");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Enter the day", At(page, "From"), StringComparison.Ordinal));
        Type(page, "From", "2026-08-01");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Saved", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        var rows = await Site.WithAsync<RecordsQuery, IReadOnlyList<RecordRow>>(query => query.RunAsync(RecordKinds.Positions, search: "deputy"));
        Assert.Contains("Ana Ruiz", Assert.Single(rows).Facts, StringComparison.Ordinal);
        var director = await Site.WithAsync<PositionQuery, PositionForm>(async query => (await query.RunAsync(top))!);
        director.ReportsTo = below;
        Assert.Equal(Broken.PositionAboveItself, await RefusedAsync(() => SaveAsync(director)));
    }

    [Fact]
    public async Task The_history_of_a_new_record_tells_nothing_of_a_retirement_that_it_does_not_have()
    {
        await SignInAsync(TestPeople.Dana);
        await SaveAsync(new ResultForm { Code = "good-homes", NameEnglish = "Everyone has a good home" });

        await using var db = Site.Read();
        var made = await db.AuditEntries.OrderBy(entry => entry.Id).LastAsync(entry => entry.Payload!.Contains("good-homes"), Cancellation);
        Assert.DoesNotContain("Retirement", made.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retired_result_leaves_the_lists_and_keeps_its_page_which_says_what_came_in_its_place()
    {
        await SignInAsync(TestPeople.Dana);
        await SaveAsync(new ResultForm { Code = "good-homes", NameEnglish = "Everyone has a good home" });
        var page = Render<EditResultPage>(page => page.Add(p => p.Code, "safe-stable-home"));
        page.WaitForElement("[name=On]");

        page.FindAll("form")[1].Submit();
        page.WaitForAssertion(() => Assert.Contains("Enter the day", At(page, "On"), StringComparison.Ordinal));
        Type(page, "On", "2026-07-15");
        Type(page, "ReplacedBy", "good-homes");
        Type(page, "ReasonEnglish", "Said anew by the council.");
        page.FindAll("form")[1].Submit();

        page.WaitForAssertion(() => Assert.Contains("Retired.", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        var retired = await Site.Visit().GetAsync("/results/safe-stable-home");
        Assert.Contains("Retired since 15 Jul 2026", retired.Words, StringComparison.Ordinal);
        Assert.Contains(retired.Page.QuerySelectorAll(".message a"), link => link.GetAttribute("href") == "results/good-homes");
        var home = await Site.Visit().GetAsync("/");
        Assert.DoesNotContain(home.Page.QuerySelectorAll("h2 a"), link => link.GetAttribute("href") == "results/safe-stable-home");
        Assert.Equal(Broken.RetiredAlready, await RefusedAsync(async () => await RetireAsync("results", "safe-stable-home", (await ResultAsync()).Version)));

        // Taken back, it stands in the lists again.
        page.FindAll("form")[1].Submit();

        page.WaitForAssertion(() => Assert.Contains("In use again.", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        home = await Site.Visit().GetAsync("/");
        Assert.Contains(home.Page.QuerySelectorAll("h2 a"), link => link.GetAttribute("href") == "results/safe-stable-home");
    }

    [Fact]
    public async Task A_retirement_is_refused_where_its_replacement_is_not_there_or_the_record_was_changed()
    {
        await SignInAsync(TestPeople.Dana);
        var version = (await ResultAsync()).Version;

        Assert.Equal(Broken.ReplacementNotFound, await RefusedAsync(() => RetireAsync("results", "safe-stable-home", version, "no-such-result")));
        Assert.Equal(Broken.ReplacedByItself, await RefusedAsync(() => RetireAsync("results", "safe-stable-home", version, "safe-stable-home")));
        Assert.Equal(Broken.ChangedMeanwhile, await RefusedAsync(() => RetireAsync("results", "safe-stable-home", version - 1)));
    }

    [Fact]
    public async Task What_others_refer_to_is_not_deleted_and_says_who_they_are()
    {
        await SignInAsync(TestPeople.Dana);
        var version = (await ResultAsync()).Version;

        var refusal = await Assert.ThrowsAsync<BrokenRuleException>(() => DeleteAsync("results", "safe-stable-home", version));

        Assert.Equal(Broken.StillReferredTo, refusal.Rule);
        Assert.Equal("Council scorecard, Housing support, People without shelter", refusal.Arguments[0]);
        var page = Render<EditResultPage>(page => page.Add(p => p.Code, "safe-stable-home"));
        page.WaitForAssertion(() => Assert.Contains(page.FindAll(".referrers a"), link => link.GetAttribute("href") == "records/programs/housing-support"));
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Trim() == "Delete");
    }

    [Theory]
    [InlineData("programs", "housing-support", "Households still housed after 12 months")]
    [InlineData("units", "housing", "Housing support")]
    [InlineData("units", "housing", "Ana Ruiz")]
    [InlineData("units", "housing", "People without shelter")]
    [InlineData("units", "city-manager", "Housing Department")]
    public async Task A_referrer_of_each_kind_is_named(string kind, string key, string name)
    {
        var referrers = await Site.WithAsync<ReferrersQuery, IReadOnlyList<Referrer>>(query => query.RunAsync(RecordKinds.Find(kind)!, key));

        Assert.Contains(referrers, referrer => referrer.Name == name);
    }

    [Fact]
    public async Task What_came_in_the_place_of_another_is_not_deleted()
    {
        await SignInAsync(TestPeople.Dana);
        await SaveAsync(new FocusAreaForm { Code = "old", NameEnglish = "Old words" });
        await SaveAsync(new FocusAreaForm { Code = "next", NameEnglish = "New words" });
        await RetireAsync("focus-areas", "old", 1, "next");

        Assert.Equal(Broken.StillReferredTo, await RefusedAsync(() => DeleteAsync("focus-areas", "next", 1)));
    }

    [Fact]
    public async Task What_was_made_by_mistake_is_deleted_with_its_own_links()
    {
        await SignInAsync(TestPeople.Dana);
        await SaveAsync(new ProgramForm { Code = "twice", NameEnglish = "Made twice", CustomersEnglish = "Nobody", Department = "parks", ContributesTo = ["safe-stable-home"] });
        await SaveAsync(new StrategyForm { Code = "wrong", NameEnglish = "Wrong", ReasoningEnglish = "None", Indicators = ["people-without-shelter"] });

        await DeleteAsync("programs", "twice", 1);
        await DeleteAsync("strategies", "wrong", 1);

        await using var db = Site.Read();
        Assert.False(await db.Programs.AnyAsync(program => program.Code == Sample.Code("twice"), Cancellation));
        Assert.False(await db.Strategies.AnyAsync(Cancellation));
    }
}
