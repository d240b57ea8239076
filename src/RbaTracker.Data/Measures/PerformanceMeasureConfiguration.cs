using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Programs;

namespace RbaTracker.Data.Measures;

internal sealed class PerformanceMeasureConfiguration : IEntityTypeConfiguration<PerformanceMeasure>
{
    public void Configure(EntityTypeBuilder<PerformanceMeasure> builder)
    {
        builder.HasIndex(measure => measure.Code).IsUnique();
        builder.HasOne<Program>().WithMany().HasForeignKey(measure => measure.ProgramId);
        builder.HasOne<Position>().WithMany().HasForeignKey(measure => measure.Accountable);
        builder.HasOne(measure => measure.Curve).WithOne().HasForeignKey<PerformanceMeasure>(measure => measure.CurveId);
    }
}
