using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.People;

namespace RbaTracker.Data.Accounts;

/// <summary>Keeps the keys of data protection in the database.</summary>
public sealed class DataProtectionKeys(IDbContextFactory<RbaDbContext> contexts, Writer writer) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = contexts.CreateDbContext();
        return [.. db.DataProtectionKeys.Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) =>
        writer.RunAsync(
            Actor.Clockwork,
            db => db.AddAsync(new DataProtectionKey(friendlyName, element.ToString(SaveOptions.DisableFormatting))).AsTask()).GetAwaiter().GetResult();
}
