using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Data.Conventions;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Programs;
using RbaTracker.Domain.Results;

namespace RbaTracker.Data.Measures;

internal sealed class PerformanceMeasureConfiguration : IEntityTypeConfiguration<PerformanceMeasure>
{
    public void Configure(EntityTypeBuilder<PerformanceMeasure> builder)
    {
        builder.HasIndex(measure => measure.Code).IsUnique();
        builder.HasOne<Program>().WithMany().HasForeignKey(measure => measure.ProgramId);
        builder.HasOne<Position>().WithMany().HasForeignKey(measure => measure.Accountable);
        builder.HasOne<Position>().WithMany().HasForeignKey(measure => measure.Sponsor);
        builder.HasOne<Person>().WithMany().HasForeignKey(measure => measure.Backup);
        builder.HasRetirement();
        builder.HasMany(measure => measure.Contributors).WithOne().HasForeignKey(link => link.MeasureId);
        builder.HasMany(measure => measure.Priorities).WithOne().HasForeignKey(link => link.MeasureId);
        builder.HasOne(measure => measure.Curve).WithOne().HasForeignKey<PerformanceMeasure>(measure => measure.CurveId);
    }
}

internal sealed class MeasureContributorConfiguration : IEntityTypeConfiguration<MeasureContributor>
{
    public void Configure(EntityTypeBuilder<MeasureContributor> builder)
    {
        builder.HasKey(link => new { link.MeasureId, link.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(link => link.PersonId);
    }
}

internal sealed class MeasurePriorityConfiguration : IEntityTypeConfiguration<MeasurePriority>
{
    public void Configure(EntityTypeBuilder<MeasurePriority> builder)
    {
        builder.HasKey(link => new { link.MeasureId, link.FocusAreaId });
        builder.HasOne<FocusArea>().WithMany().HasForeignKey(link => link.FocusAreaId);
    }
}
