using Microsoft.AspNetCore.DataProtection;

namespace Custodian.Access.Codes;

/// <summary>Authenticator secrets at rest: protected by the sign-in keys, which lie outside the database, so a copy of the database makes no codes.</summary>
sealed class TotpSecrets(IDataProtectionProvider protection)
{
    readonly IDataProtector _protector = protection.CreateProtector("Custodian.Access.Totp");

    public string Protect(byte[] secret) => Convert.ToBase64String(_protector.Protect(secret));

    public byte[] Open(string stored) => _protector.Unprotect(Convert.FromBase64String(stored));
}
