using System.Security.Cryptography;

namespace Custodian.Access.Keys;

/// <summary>What sealing and opening of the sign-in keys share: a key of their own, derived from the one that wraps documents (RFC 5869).</summary>
static class SignInSeal
{
    public const int NonceBytes = 12;
    public const int TagBytes = 16;

    public static byte[] Key(byte[] wrapping) => HKDF.DeriveKey(HashAlgorithmName.SHA256, wrapping, 32, info: "custodian sign-in keys"u8.ToArray());
}
