using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Data.Conventions;
using RbaTracker.Domain.Indicators;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Results;

namespace RbaTracker.Data.Indicators;

internal sealed class IndicatorConfiguration : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.HasIndex(indicator => indicator.Code).IsUnique();
        builder.HasOne<OrganisationUnit>().WithMany().HasForeignKey(indicator => indicator.Steward);
        builder.HasOne<Person>().WithMany().HasForeignKey(indicator => indicator.Backup);
        builder.HasRetirement();
        builder.HasOne(indicator => indicator.Curve).WithOne().HasForeignKey<Indicator>(indicator => indicator.CurveId);
        builder.HasMany(indicator => indicator.Results).WithOne().HasForeignKey(link => link.IndicatorId);
    }
}

internal sealed class IndicatorOfResultConfiguration : IEntityTypeConfiguration<IndicatorOfResult>
{
    public void Configure(EntityTypeBuilder<IndicatorOfResult> builder)
    {
        builder.HasKey(link => new { link.IndicatorId, link.ResultId });
        builder.HasOne<Result>().WithMany().HasForeignKey(link => link.ResultId);
    }
}
