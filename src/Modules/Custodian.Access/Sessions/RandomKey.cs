using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Custodian.Access.Sessions;

/// <summary>The random value a browser holds, and the hash of it that the server keeps.</summary>
static class RandomKey
{
    /// <summary>256 random bits as 43 characters.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
