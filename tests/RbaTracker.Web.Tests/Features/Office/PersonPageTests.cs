using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Testing;
using RbaTracker.Web.Features.Accounts;

namespace RbaTracker.Web.Tests.Features.Office;

/// <summary>The office looks after the people who work with the tracker: their roles, their stand-ins, and that they left.</summary>
public sealed partial class PersonPageTests : PageTest
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<PersonId> IdAsync(string email) => (await Site.ActorAsync(email)).Person!.Value;

    private async Task<PersonView> ViewAsync(string email)
    {
        var id = await IdAsync(email);
        return await Site.WithAsync<PersonQuery, PersonView>(async query => (await query.RunAsync(id))!);
    }

    private async Task<IRenderedComponent<PersonPage>> OpenAsync(string email)
    {
        await SignInAsync(TestPeople.Priya);
        var id = await IdAsync(email);
        var page = Render<PersonPage>(page => page.Add(p => p.Id, id.Value.ToString()));
        page.WaitForElement("[name=Name]");
        return page;
    }

    private static void Said<TPage>(IRenderedComponent<TPage> page, string words = "Saved")
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        page.WaitForAssertion(() => Assert.Contains(words, page.Find("[role=status]").TextContent, StringComparison.Ordinal));

    private Task<IReadOnlyList<HandedOn>> LeaveAsync(PersonView person, DateOnly? day = null) => Site.WithAsync<NoteLeaving, IReadOnlyList<HandedOn>>(note => note.RunAsync(
        Actor, new LeavingForm { Person = person.Id, Version = person.Version, LeftOn = day ?? Sample.Today }));

    private async Task<Broken> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<BrokenRuleException>(act)).Rule;

    [Fact]
    public async Task The_list_leads_to_each_person()
    {
        var priya = await Site.SignInAsync(TestPeople.Priya);

        var link = (await priya.GetAsync("/people")).Page.QuerySelectorAll("tbody a").First(link => link.TextContent == "Ana Ruiz");
        var page = await priya.GetAsync("/" + link.GetAttribute("href"));

        Assert.Equal("Ana Ruiz", page.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await priya.GetAsync($"/people/{Guid.CreateVersion7()}")).Status);
    }

    [Fact]
    public async Task A_person_is_renamed_and_works_in_another_language()
    {
        var page = await OpenAsync(TestPeople.Ana);

        Type(page, "Name", "Ana Ruiz Soto");
        Type(page, "Language", "es");
        Press(page, "Save");

        Said(page);
        var ana = await ViewAsync(TestPeople.Ana);
        Assert.Equal(("Ana Ruiz Soto", "es"), (ana.Name, ana.Language));
    }

    [Fact]
    public async Task Two_who_change_a_person_see_both()
    {
        var page = await OpenAsync(TestPeople.Ana);
        var ana = await ViewAsync(TestPeople.Ana);
        await Site.WithAsync<SavePerson>(save => save.RunAsync(Actor, new PersonForm { Person = ana.Id, Version = ana.Version, Name = "Theirs", Language = "en" }));

        Type(page, "Name", "Mine");
        Press(page, "Save");
        page.WaitForAssertion(() => Assert.Contains("Theirs", page.Find(".conflict").TextContent, StringComparison.Ordinal));
        Press(page, "Go on with mine");
        Press(page, "Save");

        Said(page);
        Assert.Equal("Mine", (await ViewAsync(TestPeople.Ana)).Name);
    }

    [Fact]
    public async Task A_role_is_given_and_ended()
    {
        var page = await OpenAsync(TestPeople.Ana);

        Type(page, "Role", nameof(Role.Approver));
        Type(page, "Unit", "parks");
        Type(page, "From", "2026-07-01");
        Press(page, "Give a role");
        Said(page);
        Assert.Contains("Parks Department", page.Find("#roles-held").TextContent, StringComparison.Ordinal);

        page.FindAll("#roles-held button")[0].Click();
        Type(page, "LastDay", "2026-07-20");
        Press(page, "End this role");
        Said(page);

        var given = (await ViewAsync(TestPeople.Ana)).Roles.Single(role => role.Role == Role.Approver);
        Assert.Equal((new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 20)), (given.From, given.Until!.Value));
    }

    [Fact]
    public async Task The_history_tells_the_name_the_roles_the_stand_ins_and_the_positions()
    {
        await SignInAsync(TestPeople.Priya);
        var (ana, marcus) = (await ViewAsync(TestPeople.Ana), await ViewAsync(TestPeople.Marcus));
        await GiveAsync(marcus, Role.Partner);
        await Site.WithAsync<SavePerson>(save => save.RunAsync(Actor, new PersonForm { Person = ana.Id, Version = ana.Version, Name = "Ana Ruiz Soto", Language = "es" }));
        ana = await ViewAsync(TestPeople.Ana);
        await GiveAsync(ana, Role.Approver);
        ana = await ViewAsync(TestPeople.Ana);
        await Site.WithAsync<NameStandIn>(name => name.RunAsync(
            Actor, new StandInForm { Person = ana.Id, Version = ana.Version, StandIn = marcus.Id.Value.ToString(), Begins = Sample.Today, Ends = Sample.Today.AddDays(3) }));
        await Site.WithAsync<Writer>(writer => writer.RunAsync(Actor, async db =>
            (await db.Positions.ToListAsync(Cancellation)).Single(position => position.Title.In("en") == "Park manager").Hold(ana.Id, new DateOnly(2026, 1, 1))));
        var approver = (await ViewAsync(TestPeople.Ana)).Roles.Single(role => role.Role == Role.Approver);
        await Site.WithAsync<EndRole>(end => end.RunAsync(Actor, new EndRoleForm { Role = approver.Id, Version = approver.Version, LastDay = Sample.Today }));

        var priya = await Site.SignInAsync(TestPeople.Priya);
        var steps = (await priya.GetAsync("/" + Links.PersonHistory(ana.Id))).Page.QuerySelectorAll(".history-step").Select(step => Spaces().Replace(step.TextContent, " ")).ToList();

        // The latest first: the role's end, the position, the stand-in, the role, the name, and how she came.
        Assert.Contains("Role changed: Approver", steps[0], StringComparison.Ordinal);
        Assert.Contains("Park manager", steps[1], StringComparison.Ordinal);
        Assert.Contains("Stand-in added: Marcus Bell", steps[2], StringComparison.Ordinal);
        Assert.Contains("Role added: Approver", steps[3], StringComparison.Ordinal);
        Assert.Contains("Now:Ana Ruiz Soto", steps[4], StringComparison.Ordinal);
        Assert.Contains("Now:Español", steps[4], StringComparison.Ordinal);
        Assert.DoesNotContain(steps, step => step.Contains("Partner", StringComparison.Ordinal));
        Assert.DoesNotContain(steps, step => step.Contains("Hash", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(HttpStatusCode.NotFound, (await priya.GetAsync($"/people/{Guid.CreateVersion7()}/history")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await priya.GetAsync("/people/nobody/history")).Status);
    }

    [Theory]
    [InlineData("Name", "", "Save")]
    [InlineData("Role", "", "Give a role")]
    [InlineData("From", "", "Give a role")]
    [InlineData("Until", "2020-01-01", "Give a role")]
    [InlineData("StandIn", "", "Name a stand-in")]
    [InlineData("Begins", "", "Name a stand-in")]
    [InlineData("Ends", "2020-01-01", "Name a stand-in")]
    [InlineData("LeftOn", "", "Note that this person left")]
    [InlineData("LeftOn", "2026-07-16", "Note that this person left")]
    public async Task What_cannot_be_is_refused_at_its_field(string field, string typed, string button)
    {
        var page = await OpenAsync(TestPeople.Ana);
        if (field is "Until")
        {
            Type(page, "From", "2026-07-01");
        }

        if (field is "Ends")
        {
            Type(page, "Begins", "2026-07-01");
        }

        Type(page, field, typed);
        Press(page, button);

        page.WaitForAssertion(() => Assert.NotNull(At(page, field)));
    }

    [Fact]
    public async Task The_last_administrator_keeps_the_role()
    {
        var page = await OpenAsync(TestPeople.Priya);
        page.FindAll("#roles-held button")[0].Click();
        Type(page, "LastDay", "2026-07-20");
        Press(page, "End this role");
        page.WaitForAssertion(() => Assert.Contains("Somebody must administer the city", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(Broken.LastAdministrator, await RefusedAsync(async () => await LeaveAsync(await ViewAsync(TestPeople.Priya))));

        // Somebody who administers until a day is nobody afterwards; somebody without an end is.
        var dana = await ViewAsync(TestPeople.Dana);
        await GiveAsync(dana, Role.Administrator, until: new DateOnly(2027, 1, 1));
        Assert.Equal(Broken.LastAdministrator, await RefusedAsync(async () => await LeaveAsync(await ViewAsync(TestPeople.Priya))));
        await GiveAsync(await ViewAsync(TestPeople.Dana), Role.Administrator);
        await LeaveAsync(await ViewAsync(TestPeople.Priya));
        Assert.Equal(Sample.Today, (await ViewAsync(TestPeople.Priya)).LeftOn);
    }

    [Fact]
    public async Task A_stand_in_is_named_and_ended_early()
    {
        var page = await OpenAsync(TestPeople.Marcus);

        Type(page, "StandIn", (await IdAsync(TestPeople.Ana)).Value.ToString());
        Type(page, "Begins", "2026-07-10");
        Type(page, "Ends", "2026-08-10");
        Press(page, "Name a stand-in");
        Said(page);
        await HandInAsync(TestPeople.Ana);
        await using (var db = Site.Read())
        {
            Assert.True(await Data.People.Rights.HoldsAnywhereAsync(db, await Site.ActorAsync(TestPeople.Ana), Duty.ApproveValues, Sample.Today, Cancellation));
        }

        page.FindAll("#stand-ins-named button")[0].Click();
        Type(page, "EndsEarly", "2026-07-14");
        Press(page, "End this stand-in");
        Said(page);
        await using (var db = Site.Read())
        {
            Assert.False(await Data.People.Rights.HoldsAnywhereAsync(db, await Site.ActorAsync(TestPeople.Ana), Duty.ApproveValues, Sample.Today, Cancellation));
        }
    }

    [Fact]
    public async Task Stale_forms_are_refused()
    {
        await SignInAsync(TestPeople.Priya);
        var (ana, marcus) = (await ViewAsync(TestPeople.Ana), await ViewAsync(TestPeople.Marcus));
        await GiveAsync(ana, Role.Partner);

        Assert.Equal(Broken.ChangedMeanwhile, await RefusedAsync(() => GiveAsync(ana, Role.Partner)));
        Assert.Equal(Broken.ChangedMeanwhile, await RefusedAsync(() => LeaveAsync(ana)));
        Assert.Equal(Broken.ChangedMeanwhile, await RefusedAsync(() => Site.WithAsync<NameStandIn>(name => name.RunAsync(
            Actor, new StandInForm { Person = ana.Id, Version = ana.Version, StandIn = marcus.Id.Value.ToString(), Begins = Sample.Today, Ends = Sample.Today }))));
        Assert.Equal(Broken.ChangedMeanwhile, await RefusedAsync(() => Site.WithAsync<TakeBack>(back => back.RunAsync(Actor, new TakeBackForm { Person = ana.Id, Version = ana.Version }))));
        var role = ana.Roles[0];
        await Site.WithAsync<EndRole>(end => end.RunAsync(Actor, new EndRoleForm { Role = role.Id, Version = role.Version, LastDay = Sample.Today }));
        Assert.Equal(Broken.ChangedMeanwhile, await RefusedAsync(() => Site.WithAsync<EndRole>(end => end.RunAsync(Actor, new EndRoleForm { Role = role.Id, Version = role.Version, LastDay = Sample.Today }))));
    }

    [Fact]
    public async Task Who_left_is_out_of_everything_and_what_has_nobody_is_listed()
    {
        await SignInAsync(TestPeople.Priya);
        var (ana, marcus) = (await ViewAsync(TestPeople.Ana), await ViewAsync(TestPeople.Marcus));
        await Site.WithAsync<Writer>(writer => writer.RunAsync(Actor, async db =>
        {
            var measures = await db.Measures.Include(measure => measure.Contributors).ToListAsync(Cancellation);
            measures.Single(measure => measure.Code.Value == TestSite.Housing).EnteredBy([ana.Id], marcus.Id);
            measures.Single(measure => measure.Code.Value == TestSite.Parks).EnteredBy([ana.Id], null);
            var indicator = await db.Indicators.SingleAsync(Cancellation);
            indicator.Entrust(indicator.Steward, ana.Id);
            (await db.Positions.ToListAsync(Cancellation)).Single(position => position.Title.In("en") == "Park manager").Hold(ana.Id, new DateOnly(2026, 1, 1));
        }));
        var page = await OpenAsync(TestPeople.Ana);

        Type(page, "LeftOn", "2026-07-15");
        Press(page, "Note that this person left");

        Said(page);
        Assert.Contains("Marcus Bell enters its values now", page.Find(".handed-on").TextContent, StringComparison.Ordinal);
        var office = page.FindAll(".for-the-office li").Select(item => item.TextContent).ToList();
        Assert.Contains(office, item => item.Contains("Visits to parks: Nobody is named", StringComparison.Ordinal));
        Assert.Contains(office, item => item.Contains("Park manager: Vacant", StringComparison.Ordinal));
        Assert.Contains(office, item => item.Contains("Nobody stands in any more", StringComparison.Ordinal));
        await using var db = Site.Read();
        Assert.False(await db.Measures.AnyAsync(measure => measure.Backup == ana.Id || measure.Contributors.Any(link => link.PersonId == ana.Id), Cancellation));
        Assert.False(await db.Indicators.AnyAsync(indicator => indicator.Backup == ana.Id, Cancellation));
        Assert.DoesNotContain(await db.Positions.ToListAsync(Cancellation), position => position.HolderOn(Sample.Today) == ana.Id);
        Assert.All((await ViewAsync(TestPeople.Ana)).Roles, role => Assert.Equal(Sample.Today.AddDays(-1), role.Until));
    }

    [Fact]
    public async Task Who_left_cannot_sign_in_and_is_signed_out_until_taken_back()
    {
        var signedIn = await Site.SignInAsync(TestPeople.Ana);
        Assert.Equal(HttpStatusCode.OK, (await signedIn.GetAsync("/my-due")).Status);
        await SignInAsync(TestPeople.Priya);
        await LeaveAsync(await ViewAsync(TestPeople.Ana));

        Assert.Equal(HttpStatusCode.Forbidden, (await signedIn.GetAsync("/my-due")).Status);
        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, (await signedIn.GetAsync("/my-due")).Status);
        var refused = await Site.Visit().SignInAsync(TestPeople.Ana, SmallCity.Password);
        var wrong = await Site.Visit().SignInAsync(TestPeople.Marcus, "not the password");
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Equal(wrong.Page.QuerySelector("[role=alert]")!.TextContent, refused.Page.QuerySelector("[role=alert]")!.TextContent);

        var page = await OpenAsync(TestPeople.Ana);
        Press(page, "Works here again");
        Said(page, "works here again");
        await Site.SignInAsync(TestPeople.Ana);
    }

    private async Task GiveAsync(PersonView person, Role role, DateOnly? until = null) => await Site.WithAsync<GiveRole>(give => give.RunAsync(
        Actor, new GiveRoleForm { Person = person.Id, Version = person.Version, Role = role.ToString(), From = Sample.Today, Until = until }));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
