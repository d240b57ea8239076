using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace RbaTracker.Data.Conventions;

/// <summary>Names tables after their class and everything in lower case with underscores, the same on both databases.</summary>
/// <remarks>PostgreSQL folds unquoted names to lower case, so people can type them there as they read them.</remarks>
internal sealed class SnakeCaseNames : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        // Tables first: the default names of keys and indexes are made of them.
        var entities = modelBuilder.Metadata.GetEntityTypes().ToList();
        foreach (var entity in entities)
        {
            NameTable(entity);
        }

        foreach (var entity in entities.Where(entity => entity.GetTableName() is not null && !entity.IsMappedToJson()))
        {
            foreach (var property in AllProperties(entity))
            {
                property.Builder.HasColumnName(Of(property.GetColumnName()));
            }
        }

        foreach (var entity in entities.Where(entity => entity.GetTableName() is not null && !entity.IsMappedToJson()))
        {
            NameKeysAndIndexes(entity);
        }
    }

    /// <summary>The name in snake case.</summary>
    internal static string Of(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }

    private static void NameTable(IConventionEntityType entity)
    {
        if (entity.IsMappedToJson())
        {
            if (entity.FindOwnership() is { } ownership && !ownership.PrincipalEntityType.IsMappedToJson())
            {
                entity.SetContainerColumnName(Of(entity.GetContainerColumnName()!));
            }
        }
        else if (entity.BaseType is null && !SharesItsOwnersTable(entity))
        {
            entity.Builder.ToTable(Of(entity.ShortName()));
        }
    }

    private static bool SharesItsOwnersTable(IConventionEntityType entity) =>
        entity.FindOwnership() is { IsUnique: true } ownership && ownership.PrincipalEntityType.GetTableName() == entity.GetTableName();

    private static void NameKeysAndIndexes(IConventionEntityType entity)
    {
        foreach (var key in entity.GetDeclaredKeys())
        {
            key.Builder.HasName(Lower(key.GetName()));
        }

        foreach (var reference in entity.GetDeclaredForeignKeys())
        {
            reference.Builder.HasConstraintName(Lower(reference.GetConstraintName()));
        }

        foreach (var index in entity.GetDeclaredIndexes())
        {
            index.Builder.HasDatabaseName(Lower(index.GetDatabaseName()));
        }
    }

    // Default names are prefix, table and columns, joined by underscores: all but the prefix is in snake case already.
    private static string? Lower(string? name) => name is null ? null : Of(name.Replace("PK_", "pk_", StringComparison.Ordinal)
        .Replace("AK_", "ak_", StringComparison.Ordinal).Replace("FK_", "fk_", StringComparison.Ordinal).Replace("IX_", "ix_", StringComparison.Ordinal));

    private static IEnumerable<IConventionProperty> AllProperties(IConventionTypeBase type) => type.GetDeclaredProperties()
        .Concat(type.GetDeclaredComplexProperties()
            .Where(complex => !complex.ComplexType.IsMappedToJson())
            .SelectMany(complex => AllProperties(complex.ComplexType)));
}
