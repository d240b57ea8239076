using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Domain.Audit;

namespace RbaTracker.Data.Audit;

internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder) => builder.NotAudited();

    public void Configure(EntityTypeBuilder<AuditSeal> builder)
    {
        builder.NotAudited();
        builder.HasIndex(seal => seal.FirstEntry).IsUnique();
    }
}
