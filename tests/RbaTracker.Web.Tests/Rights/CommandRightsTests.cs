using Microsoft.EntityFrameworkCore;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Testing;

namespace RbaTracker.Web.Tests.Rights;

/// <summary>Who may run which command, whatever page it is reached from: every command with every person, on both departments.</summary>
public sealed class CommandRightsTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Every_command_says_whose_duty_it_is()
    {
        Assert.True(CommandRight.Found.Count >= 10);

        Assert.Equal(
            CommandRight.Found.Select(command => command.FullName).Order(StringComparer.Ordinal),
            CommandRight.All.Select(right => right.Command.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_visitor_is_refused_by_every_command()
    {
        foreach (var right in CommandRight.All)
        {
            Assert.Equal(Broken.NotYourDuty, await RefusalAsync(right, Actor.Nobody, TestSite.Housing));
        }
    }

    [Fact]
    public async Task A_person_without_an_appointment_is_refused_by_every_command()
    {
        var stranger = Actor.Of(PersonId.New(), "Stranger");
        foreach (var right in CommandRight.All)
        {
            Assert.Equal(Broken.NotYourDuty, await RefusalAsync(right, stranger, TestSite.Housing));
        }
    }

    [Fact]
    public async Task Every_command_runs_for_whom_the_duty_is_held_and_refuses_everybody_else()
    {
        var wrong = new List<string>();
        var (held, refused) = (0, 0);
        foreach (var right in CommandRight.All)
        {
            foreach (var person in TestPeople.All)
            {
                foreach (var measure in new[] { TestSite.Housing, TestSite.Parks })
                {
                    var may = right.IsHeldBy(person.Role, person.WholeCity, person.OfParks == (measure == TestSite.Parks));
                    var before = await AuditedAsync();
                    var refusal = await RefusalAsync(right, await _site.ActorAsync(person.Email), measure);
                    (held, refused) = may ? (held + 1, refused) : (held, refused + 1);
                    if ((refusal == Broken.NotYourDuty) == may)
                    {
                        wrong.Add($"{right.Command.Name} by {person.Email} on {measure}: {refusal?.ToString() ?? "done"}");
                    }

                    if (!may)
                    {
                        Assert.Equal(before, await AuditedAsync());
                    }
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(held > 20 && refused > 80, $"{held} held, {refused} refused");
    }

    [Fact]
    public async Task An_appointment_that_has_ended_gives_nothing_any_more()
    {
        var ana = await _site.ActorAsync(TestPeople.Ana);
        var right = CommandRight.All.Single(right => right.Command.Name == "RecordDataPoint");
        Assert.NotEqual(Broken.NotYourDuty, await RefusalAsync(right, ana, TestSite.Housing));

        await _site.WithAsync<Data.Writing.Writer>(writer => writer.RunAsync(Actor.Clockwork, async db =>
            (await db.Appointments.SingleAsync(appointment => appointment.Person == ana.Person)).EndOn(Sample.Today.AddDays(-1))));

        Assert.Equal(Broken.NotYourDuty, await RefusalAsync(right, ana, TestSite.Housing));
    }

    private async Task<Broken?> RefusalAsync(CommandRight right, Actor actor, string measure)
    {
        try
        {
            await right.RunAsync(_site, actor, measure);
            return null;
        }
        catch (BrokenRuleException refusal)
        {
            return refusal.Rule;
        }
    }

    private async Task<int> AuditedAsync()
    {
        await using var db = _site.Read();
        return await db.AuditEntries.CountAsync(TestContext.Current.CancellationToken);
    }
}
