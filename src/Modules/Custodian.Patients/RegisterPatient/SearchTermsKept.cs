using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Custodian.Patients.Model;
using Custodian.Patients.SearchPatients;

namespace Custodian.Patients.RegisterPatient;

/// <summary>
/// What stays of the terms of a search. Hashed, each term is joined with the search's number first, so that equal terms of two searches do not
/// look alike; whoever knows the terms can prove them.
/// </summary>
static class SearchTermsKept
{
    public static string Of(SearchQuery q, TermsKept policy, long search) =>
        string.Join(' ', Terms(q).Where(t => t.Value.Length > 0).Select(t => $"{t.Name}={(policy == TermsKept.AsTyped ? t.Value.Replace(' ', '_') : Hash(search, t.Value))}"));

    static IEnumerable<(string Name, string Value)> Terms(SearchQuery q) =>
        [("family", q.Family), ("given", q.Given), ("birth", q.Birth?.ToDigits() ?? ""), ("number", q.Number), ("phone", string.Concat(q.Phone.Where(char.IsAsciiDigit)))];

    static string Hash(long search, string value) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{search}|{value}"))).AsSpan(0, 12));
}
