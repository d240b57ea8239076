using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RbaTracker.Data.Accounts;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.People;

namespace RbaTracker.Data;

/// <summary>What the storage needs to know.</summary>
public sealed class DataOptions
{
    /// <summary>The database to live in.</summary>
    public required IDatabase Database { get; init; }

    /// <summary>Who stands behind a save outside of a command, such as sign-in's; asked anew for every save.</summary>
    public Func<IServiceProvider, Actor> SavedBy { get; init; } = _ => Actor.Nobody;
}

/// <summary>Puts the storage into an application.</summary>
public static class Registration
{
    /// <summary>
    /// Adds a pooled factory of contexts that read, the writer through which all changes pass, and a context for each
    /// scope for sign-in. The data-protection keys go into the database.
    /// </summary>
    public static IServiceCollection AddRbaData(this IServiceCollection services, Func<IServiceProvider, DataOptions> options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddSingleton(options);
        services.AddSingleton(provider => provider.GetRequiredService<DataOptions>().Database);
        services.AddSingleton<Writer>();
        services.AddPooledDbContextFactory<RbaDbContext>((provider, context) => provider.GetRequiredService<IDatabase>().UseForReading(context));
        services.AddSingleton<PublicContexts>();
        services.AddScoped(provider => new RbaDbContext(provider.GetRequiredService<DbContextOptions<RbaDbContext>>())
        {
            SavedBy = () => provider.GetRequiredService<DataOptions>().SavedBy(provider),
        });

        // What AddEntityFrameworkStores would add, but with passkeys as we store them: it takes them for Identity's own type.
        services.TryAddScoped<IUserStore<Account>, UserOnlyStore<Account, RbaDbContext, Guid, AccountClaim, AccountLogin, AccountToken, AccountPasskey>>();
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddSingleton<DataProtectionKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            keys => keys.XmlRepository = provider.GetRequiredService<DataProtectionKeys>()));
        return services;
    }

    /// <summary>Checks the database and brings it up to date; before anything else asks for it.</summary>
    /// <exception cref="DatabaseRefusedException">The tracker cannot or must not work with it; nothing was changed.</exception>
    public static Task PrepareRbaDataAsync(this IServiceProvider provider, CancellationToken cancellation = default) =>
        provider.GetRequiredService<IDatabase>().PrepareAsync(provider.GetRequiredService<ILogger<Writer>>(), cancellation);
}
