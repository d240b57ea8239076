using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Accounts;

/// <summary>What the first page of a new city asks.</summary>
public sealed class FirstRunForm
{
    public string? City { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }
}

/// <summary>The key that the console prints at the start of a city without accounts: whoever has the machine, has the city.</summary>
public sealed class FirstRunKey
{
    /// <summary>The key, anew at every start.</summary>
    public string Value { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Whether a given key is the one.</summary>
    public bool Fits(string? given) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Value));
}

/// <summary>Makes the administrator of a city that has no account yet. Works once.</summary>
public sealed class MakeFirstAdministrator(
    Writer writer, IDbContextFactory<RbaDbContext> contexts, NewAccount newAccount, FirstRunKey key, CityClock clock, CurrentCity city)
{
    /// <summary>Whether the city has no account yet.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return !await db.Users.AnyAsync(cancellation);
    }

    /// <summary>Makes the administrator.</summary>
    /// <returns>What is wrong with the form, or none when it was done.</returns>
    /// <exception cref="BrokenRuleException">The key is not the one, or an account exists.</exception>
    public async Task<string?> RunAsync(string? givenKey, FirstRunForm form, CancellationToken cancellation = default)
    {
        Rule.Require(key.Fits(givenKey) && await IsOpenAsync(cancellation), Broken.NotYourDuty);
        if (string.IsNullOrWhiteSpace(form.City) || string.IsNullOrWhiteSpace(form.Name))
        {
            return Words.FillAll;
        }

        Person person;
        try
        {
            person = new Person(form.Name, LanguagePath.Current);
        }
        catch (BrokenRuleException refusal)
        {
            return refusal.Sentence();
        }

        var (account, wrong) = await newAccount.MakeAsync(person.Id, form.Email, form.Password);
        if (account is null)
        {
            return wrong;
        }

        await writer.RunAsync(Actor.Of(person.Id, person.Name), async db =>
        {
            Rule.Require(!await db.Users.AnyAsync(cancellation), Broken.NotYourDuty);
            db.Add(person);
            db.Add(account);
            db.Add(new Appointment(person.Id, Role.Administrator, null, clock.Today));
            db.Add(new Appointment(person.Id, Role.Publisher, null, clock.Today));
            var settings = await db.Settings.SingleAsync(cancellation);
            settings.Name(Text.Of(form.City, form.City), settings.ProductName, settings.Accent);
        }, cancellation);
        await city.ReadAsync(cancellation);
        return null;
    }
}
