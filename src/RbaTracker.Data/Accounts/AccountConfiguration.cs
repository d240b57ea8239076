using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RbaTracker.Data.Audit;

namespace RbaTracker.Data.Accounts;

/// <summary>The third version of Identity's schema, which has passkeys. What goes with an account is removed with it.</summary>
/// <remarks>Whoever reads the audit learns that a password or an address changed, never to what.</remarks>
internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<AccountClaim>,
    IEntityTypeConfiguration<AccountLogin>,
    IEntityTypeConfiguration<AccountToken>,
    IEntityTypeConfiguration<AccountPasskey>
{
    private const int NameMaxLength = 256;
    private const int KeyMaxLength = 128;
    private const int CredentialMaxLength = 1024;

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(account => account.Id).ValueGeneratedNever();
        builder.Property(account => account.UserName).HasMaxLength(NameMaxLength).Withheld();
        builder.Property(account => account.NormalizedUserName).HasMaxLength(NameMaxLength).Withheld();
        builder.Property(account => account.Email).HasMaxLength(NameMaxLength).Withheld();
        builder.Property(account => account.NormalizedEmail).HasMaxLength(NameMaxLength).Withheld();
        builder.Property(account => account.PhoneNumber).HasMaxLength(NameMaxLength).Withheld();
        builder.Property(account => account.PasswordHash).Withheld();
        builder.Property(account => account.SecurityStamp).Withheld();
        builder.Property(account => account.ConcurrencyStamp).IsConcurrencyToken().Withheld();
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        builder.HasIndex(account => account.NormalizedEmail);
        builder.HasMany<AccountClaim>().WithOne().HasForeignKey(claim => claim.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany<AccountLogin>().WithOne().HasForeignKey(login => login.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany<AccountToken>().WithOne().HasForeignKey(token => token.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany<AccountPasskey>().WithOne().HasForeignKey(passkey => passkey.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AccountClaim> builder) => builder.Withheld();

    public void Configure(EntityTypeBuilder<AccountLogin> builder)
    {
        builder.Withheld();
        builder.HasKey(login => new { login.LoginProvider, login.ProviderKey });
        builder.Property(login => login.LoginProvider).HasMaxLength(KeyMaxLength);
        builder.Property(login => login.ProviderKey).HasMaxLength(KeyMaxLength);
    }

    public void Configure(EntityTypeBuilder<AccountToken> builder)
    {
        builder.Withheld();
        builder.HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        builder.Property(token => token.LoginProvider).HasMaxLength(KeyMaxLength);
        builder.Property(token => token.Name).HasMaxLength(KeyMaxLength);
    }

    public void Configure(EntityTypeBuilder<AccountPasskey> builder)
    {
        builder.Withheld();
        builder.HasKey(passkey => passkey.CredentialId);
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(CredentialMaxLength);
        builder.OwnsOne(passkey => passkey.Data).ToJson();
    }
}
