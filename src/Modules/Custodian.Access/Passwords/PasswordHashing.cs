using System.Buffers.Text;
using System.Security.Cryptography;
using Custodian.Access.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Custodian.Access.Passwords;

/// <summary>Hashes and verifies with the hasher of ASP.NET Core Identity (PBKDF2, HMAC-SHA-512). Slow on purpose: never called inside a transaction.</summary>
sealed class PasswordHashing
{
    /// <summary>OWASP Password Storage Cheat Sheet: 210,000 rounds for PBKDF2 with HMAC-SHA-512.</summary>
    public const int Rounds = 210_000;

    readonly PasswordHasher<object> _hasher;
    readonly Lazy<string> _nobody;

    public PasswordHashing(IOptions<PasswordHasherOptions> options)
    {
        _hasher = new(options);
        _nobody = new(() => Hash(Generate()));
    }

    public string Hash(string password) => _hasher.HashPassword(this, password);

    /// <summary>True when the password is the user's. Takes as long for a name nobody has, and for a user without a password.</summary>
    public bool Verify(User? user, string password)
    {
        var known = user is { PasswordHash.Length: > 0 };
        var given = password.Length <= PasswordRules.Most ? password : "";
        var result = _hasher.VerifyHashedPassword(this, known ? user!.PasswordHash : _nobody.Value, given);
        return known && result != PasswordVerificationResult.Failed;
    }

    /// <summary>An initial password: 96 random bits in 16 characters.</summary>
    public static string Generate() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12));
}
