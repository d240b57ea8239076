using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Data.Conventions;
using RbaTracker.Domain.Indicators;
using RbaTracker.Domain.Programs;
using RbaTracker.Domain.Results;

namespace RbaTracker.Data.Results;

internal sealed class ResultConfiguration : IEntityTypeConfiguration<Result>
{
    public void Configure(EntityTypeBuilder<Result> builder)
    {
        builder.HasIndex(result => result.Code).IsUnique();
        builder.HasOne<FocusArea>().WithMany().HasForeignKey(result => result.FocusArea);
        builder.HasRetirement();
    }
}

internal sealed class FocusAreaConfiguration : IEntityTypeConfiguration<FocusArea>
{
    public void Configure(EntityTypeBuilder<FocusArea> builder)
    {
        builder.HasIndex(area => area.Code).IsUnique();
        builder.HasRetirement();
    }
}

internal sealed class StrategyConfiguration : IEntityTypeConfiguration<Strategy>
{
    public void Configure(EntityTypeBuilder<Strategy> builder)
    {
        builder.HasIndex(strategy => strategy.Code).IsUnique();
        builder.HasRetirement();
        builder.HasMany(strategy => strategy.Indicators).WithOne().HasForeignKey(link => link.StrategyId);
        builder.HasMany(strategy => strategy.Programs).WithOne().HasForeignKey(link => link.StrategyId);
    }
}

internal sealed class StrategyIndicatorConfiguration : IEntityTypeConfiguration<StrategyIndicator>
{
    public void Configure(EntityTypeBuilder<StrategyIndicator> builder)
    {
        builder.HasKey(link => new { link.StrategyId, link.IndicatorId });
        builder.HasOne<Indicator>().WithMany().HasForeignKey(link => link.IndicatorId);
    }
}

internal sealed class StrategyProgramConfiguration : IEntityTypeConfiguration<StrategyProgram>
{
    public void Configure(EntityTypeBuilder<StrategyProgram> builder)
    {
        builder.HasKey(link => new { link.StrategyId, link.ProgramId });
        builder.HasOne<Program>().WithMany().HasForeignKey(link => link.ProgramId);
    }
}
