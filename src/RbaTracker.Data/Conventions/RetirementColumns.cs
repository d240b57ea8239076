using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Domain.Words;

namespace RbaTracker.Data.Conventions;

/// <summary>Names the columns of a retirement, the same in every table.</summary>
internal static class RetirementColumns
{
    public static void HasRetirement<TThing>(this EntityTypeBuilder<TThing> builder)
        where TThing : class =>
        builder.ComplexProperty<Retirement>("Retirement", retirement =>
        {
            retirement.Property(r => r.On).HasColumnName("retired_on");
            retirement.Property(r => r.ReplacedBy).HasColumnName("replaced_by");
            retirement.Property(r => r.Reason).HasColumnName("retirement_reason");
        });
}
