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
        var owners = new HashSet<EntityEntry>();
        foreach (var part in tracker.Entries())
        {
            if (part.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                && part.Metadata.FindOwnership() is { } ownership
                && OwnerOf(part, ownership, tracker) is { State: EntityState.Unchanged } owner)
            {
                owners.Add(owner);
            }
        }

        foreach (var owner in owners)
        {
            if (TokenOf(owner.Metadata) is { } token)
            {
                owner.Property(token).IsModified = true;
            }
        }
    }

    private static EntityEntry? OwnerOf(EntityEntry part, IForeignKey ownership, ChangeTracker tracker) =>
        tracker.Entries().FirstOrDefault(owner =>
            owner.Metadata == ownership.PrincipalEntityType
            && ownership.Properties.Zip(ownership.PrincipalKey.Properties).All(pair =>
                Equals(part.Property(pair.First).CurrentValue, owner.Property(pair.Second).CurrentValue)));

    /// <summary>Whether it is the version of a thing: known from every change, so the audit leaves it out.</summary>
    public static bool IsToken(IReadOnlyProperty property) => property.IsConcurrencyToken && property.Name == Name;

    private static IProperty? TokenOf(IEntityType entity) => entity.FindProperty(Name) is { IsConcurrencyToken: true } token ? token : null;
}
