using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Domain.Results;

namespace RbaTracker.Data.Results;

internal sealed class ResultConfiguration : IEntityTypeConfiguration<Result>
{
    public void Configure(EntityTypeBuilder<Result> builder) => builder.HasIndex(result => result.Code).IsUnique();
}
