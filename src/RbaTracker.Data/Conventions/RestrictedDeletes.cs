using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace RbaTracker.Data.Conventions;

/// <summary>Nothing disappears because something else did: a thing that others point at cannot be deleted, unless its configuration says so.</summary>
internal sealed class RestrictedDeletes : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var reference in modelBuilder.Metadata.GetEntityTypes().SelectMany(entity => entity.GetDeclaredForeignKeys()))
        {
            if (!reference.IsOwnership)
            {
                reference.Builder.OnDelete(DeleteBehavior.Restrict);
            }
        }
    }
}
