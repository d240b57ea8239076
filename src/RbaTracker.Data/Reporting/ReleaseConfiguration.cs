using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Domain.Reporting;

namespace RbaTracker.Data.Reporting;

internal sealed class ReleaseConfiguration : IEntityTypeConfiguration<Release>
{
    public void Configure(EntityTypeBuilder<Release> builder) => builder.HasIndex(release => release.On);
}
