using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;

namespace RbaTracker.Data.Organisation;

internal sealed class OrganisationUnitConfiguration : IEntityTypeConfiguration<OrganisationUnit>
{
    public void Configure(EntityTypeBuilder<OrganisationUnit> builder)
    {
        builder.HasIndex(unit => unit.Code).IsUnique();
        builder.OwnsMany(unit => unit.Places, place =>
        {
            place.ToTable("unit_place");
            place.WithOwner().HasForeignKey("UnitId");
            place.HasKey("UnitId", nameof(UnitPlace.From));
            place.HasOne<OrganisationUnit>().WithMany().HasForeignKey(p => p.Parent);
        });
        builder.OwnsMany(unit => unit.Successors, successor =>
        {
            successor.ToTable("unit_successor");
            successor.WithOwner().HasForeignKey("UnitId");
            successor.HasKey("UnitId", nameof(UnitSuccessor.Successor));
            successor.HasOne<OrganisationUnit>().WithMany().HasForeignKey(s => s.Successor);
        });
    }
}

internal sealed class PositionConfiguration : IEntityTypeConfiguration<Position>
{
    public void Configure(EntityTypeBuilder<Position> builder)
    {
        builder.HasOne<OrganisationUnit>().WithMany().HasForeignKey(position => position.Unit);
        builder.HasOne<Position>().WithMany().HasForeignKey(position => position.ReportsTo);
        builder.OwnsMany(position => position.Holdings, holding =>
        {
            holding.ToTable("position_holding");
            holding.WithOwner().HasForeignKey("PositionId");
            holding.HasKey("PositionId", nameof(PositionHolding.From));
            holding.HasOne<Person>().WithMany().HasForeignKey(h => h.Holder);
        });
    }
}
