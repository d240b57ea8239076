using RbaTracker.Data.Writing;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Rules;
using RbaTracker.Testing;
using RbaTracker.Web.Features.Curves;

namespace RbaTracker.Web.Tests.Features.Office;

/// <summary>The office keeps the dimensions, their lists of groups and what crosses them.</summary>
public sealed class DimensionPageTests : PageTest
{
    private Task<DimensionForm> FormAsync(string code = "age") => Site.WithAsync<DimensionQuery, DimensionForm>(async query => (await query.RunAsync(code))!);

    private async Task<IRenderedComponent<DimensionPage>> OpenAsync()
    {
        await SignInAsync(TestPeople.Dana);
        await Site.WithAsync<Writer>(writer => writer.RunAsync(Actor, db =>
        {
            var age = new Dimension(Sample.Code("age"), Sample.Text("Age", "Edad"), new DateOnly(2020, 1, 1), Sample.Text("Census 2020"));
            var language = new Dimension(Sample.Code("language"), Sample.Text("Language", "Idioma"), new DateOnly(2020, 1, 1), Sample.Text("City"));
            db.AddRange(age, language);
            db.AddRange(new Group(age, Sample.Code("older"), Sample.Text("65 and older")), new Group(language, Sample.Code("spanish"), Sample.Text("Spanish speakers")));
            return Task.CompletedTask;
        }));
        var page = Render<DimensionPage>(page => page.Add(p => p.Code, "age"));
        page.WaitForElement("[name=GroupCode]");
        return page;
    }

    private static void Said(IRenderedComponent<DimensionPage> page) =>
        page.WaitForAssertion(() => Assert.Contains("Saved", page.Find("[role=status]").TextContent, StringComparison.Ordinal));

    // The page is drawn anew when the change before is done: only then its button answers.
    private static void PressInList(IRenderedComponent<DimensionPage> page, string words, string heading) => page.WaitForAssertion(() =>
    {
        page.FindAll("#groups-kept button").Single(button => button.TextContent.Contains(words, StringComparison.Ordinal)).Click();
        Assert.Contains(heading, page.FindAll("h3").Select(one => one.TextContent));
    });

    private async Task<Broken> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<BrokenRuleException>(act)).Rule;

    [Fact]
    public async Task A_dimension_is_set_up_with_its_first_list()
    {
        await SignInAsync(TestPeople.Dana);
        var page = Render<DimensionPage>();
        page.WaitForElement("[name=Code]");

        Type(page, "Code", "race-ethnicity");
        Type(page, "NameEnglish", "Race and ethnicity");
        Type(page, "From", "2024-03-28");
        Press(page, "Create");
        page.WaitForAssertion(() => Assert.Contains("whose list", At(page, "SourceEnglish"), StringComparison.Ordinal));
        Type(page, "SourceEnglish", "Federal standard of 2024");
        Press(page, "Create");

        page.WaitForAssertion(() => Assert.True(Site.Read().Dimensions.Any(one => one.Code == Sample.Code("race-ethnicity")), page.Markup));
        Assert.Equal("Federal standard of 2024", (await FormAsync("race-ethnicity")).Lists.Single().Source.In("en"));
    }

    [Fact]
    public async Task It_is_renamed_and_begins_a_new_list()
    {
        var page = await OpenAsync();
        Type(page, "NameEnglish", "Age group");
        Press(page, "Save");
        Said(page);

        Type(page, "ListFrom", "2019-01-01");
        Type(page, "ListEnglish", "Census 2030");
        Press(page, "Begin a new list");
        page.WaitForAssertion(() => Assert.Contains("later than the last one", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Type(page, "ListFrom", "2030-01-01");
        Press(page, "Begin a new list");
        page.WaitForAssertion(() => Assert.Contains("List 2", page.Find("#lists-kept").TextContent, StringComparison.Ordinal));

        Assert.Equal([2, 1], (await FormAsync()).Lists.Select(list => list.Number));
        Assert.Equal("Age group", (await FormAsync()).Name.In("en"));
    }

    [Fact]
    public async Task A_group_is_added_renamed_and_ended()
    {
        var page = await OpenAsync();
        Type(page, "GroupCode", "young");
        Type(page, "GroupEnglish", "Under 18");
        Press(page, "Add a group");
        PressInList(page, "Rename Under 18", "Rename: Under 18");
        Type(page, "GroupEnglish", "17 and younger");
        Press(page, "Rename");
        PressInList(page, "End 17 and younger", "End the group: 17 and younger");
        Type(page, "LastList", "1");
        Press(page, "End this group");

        page.WaitForAssertion(() => Assert.Equal(1, Site.Read().Groups.Single(group => group.Code == Sample.Code("young")).LastList));
    }

    [Theory]
    [InlineData("NameEnglish", "", "Save")]
    [InlineData("GroupCode", "Two words!", "Add a group")]
    [InlineData("GroupEnglish", "", "Add a group")]
    [InlineData("ListFrom", "", "Begin a new list")]
    [InlineData("ListEnglish", "", "Begin a new list")]
    [InlineData("One", "", "Cross these groups")]
    [InlineData("Other", "", "Cross these groups")]
    [InlineData("CrossingCode", "", "Cross these groups")]
    public async Task What_cannot_be_is_refused_at_its_field(string field, string typed, string button)
    {
        var page = await OpenAsync();

        Type(page, field, typed);
        Press(page, button);

        page.WaitForAssertion(() => Assert.NotNull(At(page, field)));
    }

    [Fact]
    public async Task Two_groups_are_crossed_once()
    {
        var page = await OpenAsync();
        Type(page, "One", "older");
        Type(page, "Other", "spanish");
        Type(page, "CrossingCode", "older-spanish");
        Press(page, "Cross these groups");
        Said(page);
        Assert.Contains("65 and older · Spanish speakers", page.Find("#crossings-kept").TextContent, StringComparison.Ordinal);

        var form = await FormAsync();
        Assert.Equal(Broken.CrossedAlready, await RefusedAsync(() => CrossAsync(form, "spanish", "older")));
        Assert.Equal(Broken.CrossingNeedsTwoDimensions, await RefusedAsync(() => CrossAsync(form, "older", "older")));
    }

    [Fact]
    public async Task Stale_forms_and_codes_in_use_are_refused()
    {
        await OpenAsync();
        var form = await FormAsync();
        var group = form.Groups.Single();
        Assert.Equal(Broken.CodeTaken, await RefusedAsync(() => AddAsync(form, "spanish")));
        await AddAsync(form, "young");

        Assert.Equal(Broken.ChangedMeanwhile, await RefusedAsync(() => AddAsync(form, "younger")));
        Assert.Equal(Broken.ChangedMeanwhile, await RefusedAsync(() => CrossAsync(form, "older", "spanish")));
        Assert.Equal(Broken.ChangedMeanwhile, await RefusedAsync(() => Site.WithAsync<SaveDimension>(save => save.RunAsync(Actor, form))));
        Assert.Equal(Broken.ChangedMeanwhile, await RefusedAsync(() => Site.WithAsync<BeginList>(begin => begin.RunAsync(
            Actor, new BeginListForm { Dimension = "age", Version = form.Version, ListFrom = Sample.Today, ListEnglish = "Anew" }))));
        await Site.WithAsync<SaveGroup>(save => save.RunAsync(Actor, new GroupForm { Group = group.Id, Version = group.Version, GroupEnglish = "Older people" }));
        Assert.Equal(Broken.ChangedMeanwhile, await RefusedAsync(() => Site.WithAsync<EndGroup>(end => end.RunAsync(Actor, new EndGroupForm { Group = group.Id, Version = group.Version, LastList = "1" }))));
    }

    private Task CrossAsync(DimensionForm form, string one, string other) => Site.WithAsync<CrossGroups>(cross => cross.RunAsync(
        Actor, new CrossGroupsForm { Dimension = form.Code, Version = form.Version, One = one, Other = other, CrossingCode = "crossing" }));

    private Task AddAsync(DimensionForm form, string code) => Site.WithAsync<SaveGroup>(save => save.RunAsync(
        Actor, new GroupForm { Dimension = form.Code, Version = form.Version, GroupCode = code, GroupEnglish = "Somebody" }));
}
