using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Accounts;

/// <summary>Chooses the language in which the person works.</summary>
public sealed class ChooseLanguage(Writer writer, CityClock clock)
{
    public Task RunAsync(Actor actor, string language, CancellationToken cancellation = default) =>
        writer.RunAsync(actor, async db =>
        {
            Rule.Require(await db.HoldsAnywhereAsync(actor, Duty.ReadStaff, clock.Today, cancellation) && !actor.IsClockwork, Broken.NotYourDuty);
            var person = await db.People.SingleAsync(p => p.Id == actor.Person, cancellation);
            person.Speak(language);
        }, cancellation);
}
