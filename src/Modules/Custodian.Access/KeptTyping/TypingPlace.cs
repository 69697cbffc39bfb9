using System.Globalization;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Access.KeptTyping;

/// <summary>A form on a page: what typing is kept under.</summary>
public sealed record TypingPlace(string Page, string Form)
{
    const int Longest = 300;

    /// <summary>Null when both are addresses of this server.</summary>
    internal Problem? Check() => LocalUrl.Of(Page) == Page && Page.Length <= Longest && Form.Length <= Longest && (Form.Length == 0 || LocalUrl.Of(Form) == Form)
        ? null
        : Problem.Invalid("ACC-0161", "Typing is kept for pages of this program only. Open the page again.");

    /// <summary>Names the record of the page, so that the event stands in its history and its facility is checked.</summary>
    internal void Audit(SliceContext s)
    {
        var parts = Page.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(parts, part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        var (kind, id) = at > 0 ? (parts[at - 1], long.Parse(parts[at], CultureInfo.InvariantCulture)) : ("", 0);
        s.Accessed(
            kind is "patients" ? new PatientId(id) : null,
            kind is "encounters" or "charts" or "coding" or "accounts" or "completion" ? new EncounterId(id) : null,
            "kept typing",
            string.Join('/', parts));
    }
}
