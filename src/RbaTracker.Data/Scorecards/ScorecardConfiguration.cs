using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Data.Conventions;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Scorecards;

namespace RbaTracker.Data.Scorecards;

internal sealed class ScorecardConfiguration : IEntityTypeConfiguration<Scorecard>
{
    public void Configure(EntityTypeBuilder<Scorecard> builder)
    {
        builder.HasIndex(scorecard => scorecard.Code).IsUnique();
        builder.HasRetirement();
        builder.OwnsMany(scorecard => scorecard.Lines, line =>
        {
            line.ToTable("scorecard_line");
            line.WithOwner().HasForeignKey("ScorecardId");
            line.HasKey("ScorecardId", nameof(ScorecardLine.Order));
            line.Property(l => l.Order).ValueGeneratedNever();
            line.HasOne<Result>().WithMany().HasForeignKey(l => l.ResultId);
            line.HasOne<Curve>().WithMany().HasForeignKey(l => l.CurveId);
        });
    }
}
