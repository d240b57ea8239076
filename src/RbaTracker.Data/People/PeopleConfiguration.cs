using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;

namespace RbaTracker.Data.People;

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(appointment => appointment.Person);
        builder.HasOne<OrganisationUnit>().WithMany().HasForeignKey(appointment => appointment.Unit);
    }
}

internal sealed class DelegationConfiguration : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(delegation => delegation.From);
        builder.HasOne<Person>().WithMany().HasForeignKey(delegation => delegation.To);
    }
}
