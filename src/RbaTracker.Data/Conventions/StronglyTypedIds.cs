using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RbaTracker.Domain.People;

namespace RbaTracker.Data.Conventions;

/// <summary>Stores every id of the domain, a struct named <c>…Id</c> around one <c>Guid</c> or <c>int</c>, as that value.</summary>
/// <remarks>Found by their shape, so that there is no list to forget a new one in.</remarks>
internal static class StronglyTypedIds
{
    internal static readonly IReadOnlyDictionary<Type, Type> ValueOf = typeof(PersonId).Assembly.GetExportedTypes()
        .Where(type => type.IsValueType && type.Name.EndsWith("Id", StringComparison.Ordinal))
        .Select(type => (Type: type, Value: type.GetProperty("Value")?.PropertyType))
        .Where(id => (id.Value == typeof(Guid) || id.Value == typeof(int)) && id.Type.GetConstructor([id.Value]) is not null)
        .ToDictionary(id => id.Type, id => id.Value!);

    public static void Convert(ModelConfigurationBuilder configuration, bool isSqlite)
    {
        foreach (var (id, value) in ValueOf)
        {
            var converter = isSqlite && value == typeof(Guid)
                ? typeof(IdBytes<>).MakeGenericType(id)
                : typeof(IdConverter<,>).MakeGenericType(id, value);
            configuration.Properties(id).HaveConversion(converter);
            configuration.DefaultTypeMapping(id).HasConversion(converter);
        }
    }

    /// <summary>Ids around an int come from the database, where they alone name a row; version 7 GUIDs never do.</summary>
    /// <remarks>
    /// Called at the end of the model's making: the providers turn this into identity columns when they finalize it. On SQLite the
    /// strategy has to be said, because EF leaves it out for a key with a converter and then finds the model changed (dotnet/efcore 30699).
    /// </remarks>
    public static void Generate(ModelBuilder model, bool isSqlite)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (entity.FindPrimaryKey()?.Properties is [var key] && ValueOf.TryGetValue(key.ClrType, out var value))
            {
                key.ValueGenerated = value == typeof(int) && !key.IsForeignKey() ? ValueGenerated.OnAdd : ValueGenerated.Never;
                if (isSqlite && key.ValueGenerated == ValueGenerated.OnAdd)
                {
                    key.SetValueGenerationStrategy(SqliteValueGenerationStrategy.Autoincrement);
                }
            }
        }
    }

    private sealed class IdBytes<TId>() : ValueConverter<TId, byte[]>(ToBytes(), ToId())
    {
        private static Expression<Func<TId, byte[]>> ToBytes()
        {
            var id = Expression.Parameter(typeof(TId), "id");
            return Expression.Lambda<Func<TId, byte[]>>(Expression.Call(typeof(GuidBytes), nameof(GuidBytes.Write), null, Expression.Property(id, "Value")), id);
        }

        private static Expression<Func<byte[], TId>> ToId()
        {
            var bytes = Expression.Parameter(typeof(byte[]), "bytes");
            var guid = Expression.Call(typeof(GuidBytes), nameof(GuidBytes.Read), null, bytes);
            return Expression.Lambda<Func<byte[], TId>>(Expression.New(typeof(TId).GetConstructor([typeof(Guid)])!, guid), bytes);
        }
    }

    private sealed class IdConverter<TId, TValue>() : ValueConverter<TId, TValue>(ToValue(), ToId())
    {
        private static Expression<Func<TId, TValue>> ToValue()
        {
            var id = Expression.Parameter(typeof(TId), "id");
            return Expression.Lambda<Func<TId, TValue>>(Expression.Property(id, "Value"), id);
        }

        private static Expression<Func<TValue, TId>> ToId()
        {
            var value = Expression.Parameter(typeof(TValue), "value");
            return Expression.Lambda<Func<TValue, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(TValue)])!, value), value);
        }
    }
}
