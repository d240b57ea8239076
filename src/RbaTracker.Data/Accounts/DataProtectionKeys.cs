using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.People;

namespace RbaTracker.Data.Accounts;

/// <summary>Keeps the keys of data protection in the database, which it asks for only when the keys are: the site is put together before.</summary>
public sealed class DataProtectionKeys(IServiceProvider services) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = services.GetRequiredService<IDbContextFactory<RbaDbContext>>().CreateDbContext();
        return [.. db.DataProtectionKeys.Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) =>
        services.GetRequiredService<Writer>().RunAsync(
            Actor.Clockwork,
            db => db.AddAsync(new DataProtectionKey(friendlyName, element.ToString(SaveOptions.DisableFormatting))).AsTask()).GetAwaiter().GetResult();
}
