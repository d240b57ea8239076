using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RbaTracker.Data.Audit;

/// <summary>What a configuration can say about how much the audit tells of a thing. Unsaid, it tells everything.</summary>
public static class AuditModel
{
    private const string Rule = "Rba:Audit";

    private enum Telling
    {
        Withheld,
        Digest,
        Nothing,
    }

    /// <summary>The audit says that this property changed, never from what to what.</summary>
    public static PropertyBuilder<T> Withheld<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Rule, nameof(Telling.Withheld));

    /// <summary>The audit names what changed in these things, neither their keys nor any value.</summary>
    public static EntityTypeBuilder<T> Withheld<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(Rule, nameof(Telling.Withheld));

    /// <summary>
    /// When a command changes many of these things at once, the audit keeps their number and a digest over what it would
    /// have said of each. For things whose tables are their own history.
    /// </summary>
    public static EntityTypeBuilder<T> AuditedByDigest<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(Rule, nameof(Telling.Digest));

    /// <summary>The audit does not speak of these things: they only repeat what others say, or are the audit itself.</summary>
    public static EntityTypeBuilder<T> NotAudited<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(Rule, nameof(Telling.Nothing));

    internal static bool IsWithheld(this IReadOnlyPropertyBase property) => Says(property, Telling.Withheld);

    internal static bool IsWithheld(this IReadOnlyEntityType entity) => Says(entity.Root(), Telling.Withheld);

    internal static bool IsAuditedByDigest(this IReadOnlyEntityType entity) => Says(entity.Root(), Telling.Digest);

    internal static bool IsAudited(this IReadOnlyEntityType entity) => !Says(entity.Root(), Telling.Nothing);

    // What is owned or derived is told as its owner and base are.
    private static IReadOnlyEntityType Root(this IReadOnlyEntityType entity) =>
        entity.FindOwnership() is { } ownership ? Root(ownership.PrincipalEntityType) : entity.GetRootType();

    private static bool Says(IReadOnlyAnnotatable element, Telling telling) => element.FindAnnotation(Rule)?.Value as string == telling.ToString();
}
