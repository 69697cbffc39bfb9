using System.Security.Cryptography;
using System.Text;

namespace Custodian.Access.Codes;

/// <summary>Codes for the day the phone is lost: ten, shown once, each good once.</summary>
static class RecoveryCodes
{
    public const int Count = 10;

    /// <summary>80 random bits each: <c>ABCD-EFGH-IJKL-MNOP</c>.</summary>
    public static List<string> New() => [.. Enumerable.Range(0, Count).Select(_ => Grouped(Base32.Encode(RandomNumberGenerator.GetBytes(10))))];

    /// <summary>The stored form, the same however the code is typed.</summary>
    public static string HashOf(string code)
    {
        var letters = string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letters)));
    }

    static string Grouped(string code) => string.Join('-', code.Chunk(4).Select(part => new string(part)));
}
