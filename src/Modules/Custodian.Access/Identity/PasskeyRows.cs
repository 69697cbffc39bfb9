using Custodian.Access.Model;
using Custodian.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Custodian.Access.Identity;

/// <summary>Identity's passkey and the row it is kept in.</summary>
static class PasskeyRows
{
    public static Passkey ToRow(UserPasskeyInfo passkey, long id, UserId user) => new()
    {
        Id = id,
        UserId = user,
        CredentialId = passkey.CredentialId,
        PublicKey = passkey.PublicKey,
        Name = passkey.Name ?? "Passkey",
        CreatedAt = passkey.CreatedAt.UtcDateTime,
        SignCount = passkey.SignCount,
        Transports = string.Join(' ', passkey.Transports ?? []),
        UserVerified = passkey.IsUserVerified,
        BackupEligible = passkey.IsBackupEligible,
        BackedUp = passkey.IsBackedUp,
        AttestationObject = passkey.AttestationObject,
        ClientDataJson = passkey.ClientDataJson,
    };

    public static UserPasskeyInfo FromRow(Passkey row) => new(
        row.CredentialId,
        row.PublicKey,
        new DateTimeOffset(row.CreatedAt, TimeSpan.Zero),
        (uint)row.SignCount,
        row.Transports.Length == 0 ? [] : row.Transports.Split(' '),
        row.UserVerified,
        row.BackupEligible,
        row.BackedUp,
        row.AttestationObject,
        row.ClientDataJson) { Name = row.Name };

    /// <summary>What changes with each use.</summary>
    public static void TakeOver(Passkey row, UserPasskeyInfo passkey)
    {
        row.SignCount = passkey.SignCount;
        row.UserVerified = passkey.IsUserVerified;
        row.BackedUp = passkey.IsBackedUp;
    }
}
