using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Domain.City;
using RbaTracker.Domain.Words;

namespace RbaTracker.Data.City;

internal sealed class CitySettingsConfiguration : IEntityTypeConfiguration<CitySettings>
{
    public void Configure(EntityTypeBuilder<CitySettings> builder)
    {
        builder.Property(settings => settings.Id).ValueGeneratedNever();
        builder.Ignore(settings => settings.Fiscal);
        builder.HasData(new CitySettings(Text.Of("Our city", "Nuestra ciudad")));
    }
}
