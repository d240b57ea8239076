using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RbaTracker.Data.Accounts;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Writing;

public abstract class GateTests(DatabaseKind kind) : ProbeTest(kind)
{
    private const string Address = "maria@city.example";
    private const string Password = "correct horse battery staple 7!A";

    [Fact]
    public async Task An_account_is_made_through_the_gate_and_audited_without_its_secrets()
    {
        await using var scope = Database.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { UserName = Address, Email = Address };
        Assert.True((await accounts.CreateAsync(account, Password)).Succeeded);
        Assert.True((await accounts.AddClaimAsync(account, new("city", "secret claim"))).Succeeded);
        await accounts.SetAuthenticationTokenAsync(account, "city", "recovery", "secret token");
        await accounts.AddOrUpdatePasskeyAsync(account, new UserPasskeyInfo([1, 2, 3], [4, 5, 6], default, 0, null, false, false, false, [7], [8]));

        await using var read = Database.Read();
        var audit = string.Join('\n', await read.AuditEntries.Where(entry => entry.ActorName == TestDatabase.SignIn.Name).Select(entry => entry.Payload).ToListAsync(Cancellation));
        Assert.Contains($"\"kind\":\"Account\",\"key\":\"{account.Id}\"", audit, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("PasswordHash", audit, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"AccountToken\",\"did\":\"added\"", audit, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"AccountPasskey\",\"did\":\"added\"", audit, StringComparison.Ordinal);
        string[] secrets = [Address, Address.ToUpperInvariant(), "secret", account.PasswordHash!, account.SecurityStamp!, account.ConcurrencyStamp!, "recovery", "AQID", "BAUG"];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, audit, StringComparison.Ordinal));
        Assert.Single(await read.UserPasskeys.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Sign_in_learns_that_somebody_else_changed_the_account()
    {
        await using var one = Database.Services.CreateAsyncScope();
        await using var other = Database.Services.CreateAsyncScope();
        var (first, second) = (one.ServiceProvider.GetRequiredService<UserManager<Account>>(), other.ServiceProvider.GetRequiredService<UserManager<Account>>());
        var account = new Account { UserName = Address };
        await first.CreateAsync(account, Password);
        var same = (await second.FindByNameAsync(Address))!;
        await first.SetPhoneNumberAsync(account, "1");

        var result = await second.SetPhoneNumberAsync(same, "2");

        Assert.Equal("ConcurrencyFailure", Assert.Single(result.Errors).Code);
    }

    [Fact]
    public async Task Data_protection_keeps_its_keys_in_the_database()
    {
        var protector = Database.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
        var cookie = protector.Protect("signed in");

        await using var read = Database.Read();
        Assert.StartsWith("key-", (await read.DataProtectionKeys.SingleAsync(Cancellation)).FriendlyName, StringComparison.Ordinal);
        var entry = await read.AuditEntries.SingleAsync(entry => entry.Action == nameof(DataProtectionKeys), Cancellation);
        Assert.DoesNotContain("masterKey", entry.Payload, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("signed in", protector.Unprotect(cookie));
        Assert.Single(Database.Services.GetRequiredService<DataProtectionKeys>().GetAllElements(), element => element.Name == XName.Get("key"));
    }

    [Fact]
    public async Task Whatever_goes_around_the_gate_meets_a_connection_that_only_reads()
    {
        await KeepAsync(new Probe("first"));
        await using var db = Database.Read();

        var all = await Assert.ThrowsAnyAsync<Exception>(() => db.Set<Probe>().ExecuteDeleteAsync(Cancellation));
        var raw = await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync("UPDATE probe SET name = 'raw'", Cancellation));
        var begun = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            await db.Database.ExecuteSqlRawAsync("UPDATE probe SET name = 'raw'", Cancellation);
        });

        Assert.All([all, raw, begun], failure => Assert.Matches("read-?only", failure.Message));
        Assert.Equal("first", (await db.Set<Probe>().SingleAsync(Cancellation)).Name);
    }

    [Fact]
    public async Task A_pooled_context_that_was_saved_reads_again_and_comes_back_clean()
    {
        for (var round = 0; round < 3; round++)
        {
            await using var db = Database.Read();
            db.Add(new Probe($"{round}"));
            Assert.Equal(1, await db.SaveChangesAsync(Cancellation));
            Assert.Equal(round + 1, await db.Set<Probe>().CountAsync(Cancellation));
            await Assert.ThrowsAnyAsync<Exception>(() => db.Set<Probe>().ExecuteDeleteAsync(Cancellation));

            await using var next = Database.Read();
            Assert.Equal(round + 1, await next.Set<Probe>().CountAsync(Cancellation));
        }
    }

    [Fact]
    public async Task A_save_may_be_synchronous()
    {
        await using var db = Database.Read();
        db.Add(new Probe("sync"));

#pragma warning disable CA1849 // Frameworks do call it.
        Assert.Equal(1, db.SaveChanges());
#pragma warning restore CA1849

        Assert.Equal("sync", (await db.Set<Probe>().AsNoTracking().SingleAsync(Cancellation)).Name);
    }

    [Fact]
    public async Task A_failed_save_can_be_mended_and_tried_again()
    {
        await using var db = Database.Read();
        var probe = new Probe("kept");
        db.Add(probe);
        var wrong = db.Add(new AccountClaim { UserId = Guid.CreateVersion7() });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancellation));

        wrong.State = EntityState.Detached;
        Assert.Equal(1, await db.SaveChangesAsync(Cancellation));

        Assert.Equal(1, probe.Version);
        Assert.Equal(1, await db.Set<Probe>().CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_context_with_a_transaction_of_its_own_is_not_saved()
    {
        await using var db = Database.Read();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        db.Add(new Probe("own"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancellation));
    }

    protected override void Configure(IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddIdentityCore<Account>();
    }

    public sealed class OnSqlite() : GateTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : GateTests(DatabaseKind.PostgreSql);
}
