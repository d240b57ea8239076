using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace RbaTracker.Data.Conventions;

/// <summary>A property <c>int Version</c> starts at 1, grows with every change, and an update against an older one is refused.</summary>
internal sealed class VersionTokens : IModelFinalizingConvention
{
    private const string Name = "Version";

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            if (entity.FindDeclaredProperty(Name) is { } version && version.ClrType == typeof(int))
            {
                version.Builder.IsConcurrencyToken(true);
            }
        }
    }

    /// <summary>Sets the version that an added or changed thing will have.</summary>
    public static void Raise(EntityEntry entry)
    {
        if (entry.State is not (EntityState.Added or EntityState.Modified) || TokenOf(entry.Metadata) is not { } token)
        {
            return;
        }

        // From the version that was read, so that a save that failed and is tried again raises it once.
        var version = entry.Property(token);
        version.CurrentValue = entry.State == EntityState.Added ? 1 : (int)version.OriginalValue! + 1;
    }

    /// <summary>Sets the version of things of which only an owned part was added, changed or taken away: a new target changes its curve.</summary>
    public static void RaiseOwners(ChangeTracker tracker)
    {
        var parts = tracker.Entries()
            .Where(part => part.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && part.Metadata.FindOwnership() is not null)
            .ToList();
        if (parts.Count == 0)
        {
            return;
        }

        var owners = tracker.Entries()
            .Where(owner => owner.State == EntityState.Unchanged && TokenOf(owner.Metadata) is not null)
            .ToDictionary(owner => KeyOf(owner.Metadata, owner, owner.Metadata.FindPrimaryKey()!.Properties));
        foreach (var part in parts)
        {
            var ownership = part.Metadata.FindOwnership()!;
            if (owners.TryGetValue(KeyOf(ownership.PrincipalEntityType, part, ownership.Properties), out var owner))
            {
                owner.Property(TokenOf(owner.Metadata)!).IsModified = true;
            }
        }
    }

    private static (IEntityType, string) KeyOf(IEntityType entity, EntityEntry entry, IReadOnlyList<IProperty> properties) =>
        (entity, string.Join('/', properties.Select(property => entry.Property(property).CurrentValue)));

    /// <summary>Whether it is the version of a thing: known from every change, so the audit leaves it out.</summary>
    public static bool IsToken(IReadOnlyProperty property) => property.IsConcurrencyToken && property.Name == Name;

    private static IProperty? TokenOf(IEntityType entity) => entity.FindProperty(Name) is { IsConcurrencyToken: true } token ? token : null;
}
