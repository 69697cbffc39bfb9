using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Custodian.Store.Audit;

/// <summary>The chain: each hash covers the one before it and every field of the event, each field with its length so that none can run into the next.</summary>
static class AuditHash
{
    public const string Start = "0";

    public static string Of(byte[] key, string previous, AuditEvent e)
    {
        var text = new StringBuilder(256);
        foreach (var field in Fields(previous, e))
        {
            text.Append(field.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(field);
        }

        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text.ToString())));
    }

    static string[] Fields(string previous, AuditEvent e) =>
    [
        previous,
        e.Node,
        e.Seq.ToString(CultureInfo.InvariantCulture),
        e.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture),
        e.UserId?.ToString() ?? "",
        e.Actor,
        e.Action,
        e.Verb.ToString(),
        e.PatientId?.ToString() ?? "",
        e.EncounterId?.ToString() ?? "",
        e.Object,
        e.Detail,
        e.Outcome,
        e.Reason,
        e.Source,
        e.Session,
    ];
}
