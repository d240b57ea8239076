using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Words;

namespace RbaTracker.Data.Curves;

internal sealed class CurveConfiguration : IEntityTypeConfiguration<Curve>
{
    public void Configure(EntityTypeBuilder<Curve> builder)
    {
        builder.ComplexProperty(curve => curve.Calendar);
        builder.ComplexProperty(curve => curve.Tolerance);
        builder.ComplexProperty(curve => curve.Limits);
        builder.Property(curve => curve.Intent);
        builder.Property(curve => curve.Aggregation);
        builder.Property(curve => curve.Disclosure);
        builder.Property(curve => curve.StartingPoint);
        builder.Ignore(curve => curve.Breaks);
        builder.OwnsMany(curve => curve.Definitions, definition =>
        {
            definition.ToTable("definition_version");
            definition.WithOwner().HasForeignKey("CurveId");
            definition.HasKey("CurveId", nameof(DefinitionVersion.FromMonth));
            definition.Property(d => d.FromMonth).ValueGeneratedNever();
        });
        builder.OwnsMany(curve => curve.Targets, target =>
        {
            target.ToTable("target");
            target.WithOwner().HasForeignKey("CurveId");
            target.HasKey("CurveId", nameof(Target.StartMonth), nameof(Target.Revision));
            target.Property(t => t.StartMonth).ValueGeneratedNever();
            target.Property(t => t.Revision).ValueGeneratedNever();
        });
    }
}

internal sealed class GroupConfiguration : IEntityTypeConfiguration<Group>
{
    public void Configure(EntityTypeBuilder<Group> builder)
    {
        builder.Property(group => group.Id).ValueGeneratedNever();
        builder.HasIndex(group => group.Code).IsUnique();
        builder.HasData(new Group(GroupId.Total, Code.Of("total"), Text.Of("Everyone", "Todas las personas")));
    }
}
