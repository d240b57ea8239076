using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Data.Conventions;
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
        builder.ComplexProperty(curve => curve.Powers, powers =>
        {
            powers.Property(p => p.Communication).HasColumnName("communication_power");
            powers.Property(p => p.Proxy).HasColumnName("proxy_power");
            powers.Property(p => p.Data).HasColumnName("data_power");
        });
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
        builder.OwnsMany(curve => curve.Benchmarks, benchmark =>
        {
            benchmark.ToTable("benchmark");
            benchmark.WithOwner().HasForeignKey("CurveId");
            benchmark.HasKey("CurveId", nameof(Benchmark.Number));
            benchmark.Property(b => b.Number).ValueGeneratedNever();
            benchmark.OwnsMany(b => b.Points, point =>
            {
                point.ToTable("benchmark_point");
                point.WithOwner().HasForeignKey("CurveId", "Number");
                point.HasKey("CurveId", "Number", nameof(BenchmarkPoint.StartMonth));
                point.Property(p => p.StartMonth).ValueGeneratedNever();
            });
        });
        builder.OwnsMany(curve => curve.Dimensions, dimension =>
        {
            dimension.ToTable("curve_dimension");
            dimension.WithOwner().HasForeignKey("CurveId");
            dimension.HasKey("CurveId", nameof(CurveDimension.DimensionId));
            dimension.HasOne<Dimension>().WithMany().HasForeignKey(link => link.DimensionId);
        });
    }
}

internal sealed class GroupConfiguration : IEntityTypeConfiguration<Group>
{
    public void Configure(EntityTypeBuilder<Group> builder)
    {
        builder.HasIndex(group => group.Code).IsUnique();
        builder.HasOne<Dimension>().WithMany().HasForeignKey(group => group.Dimension);
        builder.HasOne<Group>().WithMany().HasForeignKey(group => group.One);
        builder.HasOne<Group>().WithMany().HasForeignKey(group => group.Other);
        builder.HasData(new Group(GroupId.Total, Code.Of("total"), Text.Of("Everyone", "Todas las personas")));
    }
}

internal sealed class DimensionConfiguration : IEntityTypeConfiguration<Dimension>
{
    public void Configure(EntityTypeBuilder<Dimension> builder)
    {
        builder.HasIndex(dimension => dimension.Code).IsUnique();
        builder.HasRetirement();
        builder.Ignore(dimension => dimension.Newest);
        builder.OwnsMany(dimension => dimension.Lists, list =>
        {
            list.ToTable("code_list");
            list.WithOwner().HasForeignKey("DimensionId");
            list.HasKey("DimensionId", nameof(CodeList.Number));
            list.Property(l => l.Number).ValueGeneratedNever();
        });
    }
}
