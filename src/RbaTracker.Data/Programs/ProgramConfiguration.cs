using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Data.Conventions;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Programs;
using RbaTracker.Domain.Results;

namespace RbaTracker.Data.Programs;

internal sealed class ProgramConfiguration : IEntityTypeConfiguration<Program>
{
    public void Configure(EntityTypeBuilder<Program> builder)
    {
        builder.HasIndex(program => program.Code).IsUnique();
        builder.HasRetirement();
        builder.OwnsMany(program => program.Homes, home =>
        {
            home.ToTable("program_home");
            home.WithOwner().HasForeignKey("ProgramId");
            home.HasKey("ProgramId", nameof(ProgramHome.From));
            home.HasOne<OrganisationUnit>().WithMany().HasForeignKey(h => h.Department);
        });
        builder.HasMany(program => program.Contributions).WithOne().HasForeignKey(contribution => contribution.ProgramId);
    }
}

internal sealed class ContributionConfiguration : IEntityTypeConfiguration<Contribution>
{
    public void Configure(EntityTypeBuilder<Contribution> builder)
    {
        builder.HasKey(contribution => new { contribution.ProgramId, contribution.ResultId });
        builder.HasOne<Result>().WithMany().HasForeignKey(contribution => contribution.ResultId);
    }
}
