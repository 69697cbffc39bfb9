using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Custodian.Access.Codes;

/// <summary>Time-based one-time passwords, RFC 6238 with SHA-1, 30 seconds and six digits: what every authenticator app reads.</summary>
static class Totp
{
    const int Step = 30;

    /// <summary>Steps before and after now whose codes are taken: the clocks of phones drift (RFC 6238, 5.2).</summary>
    const int Drift = 1;

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(20);

    /// <summary>The step whose code this is, later than <paramref name="used"/>; null for a wrong code or one already used.</summary>
    public static long? Match(byte[] secret, string code, DateTime now, long used)
    {
        var typed = Encoding.UTF8.GetBytes(code.Replace(" ", "", StringComparison.Ordinal));
        long? match = null;
        for (var step = StepOf(now) - Drift; step <= StepOf(now) + Drift; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.ASCII.GetBytes(Code(secret, step))) && step > used)
            {
                match = step;
            }
        }

        return match;
    }

    public static long StepOf(DateTime now) => (long)(now - DateTime.UnixEpoch).TotalSeconds / Step;

    public static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 apps know SHA-1; HMAC does not rest on collision resistance
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>What the QR code says to the authenticator app.</summary>
    public static string Uri(string signInName, byte[] secret) =>
        $"otpauth://totp/Custodian:{System.Uri.EscapeDataString(signInName)}?secret={Base32.Encode(secret)}&issuer=Custodian";
}
