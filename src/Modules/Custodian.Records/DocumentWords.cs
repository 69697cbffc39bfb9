using Custodian.Records.Views;
using Custodian.Ui;

namespace Custodian.Records;

/// <summary>How documents are spoken of on pages.</summary>
static class DocumentWords
{
    public static (StateKind Kind, string Text) State(this DocumentView d) => d.Status switch
    {
        DocumentStatus.Retracted => (StateKind.Bad, "Retracted"),
        DocumentStatus.Superseded => (StateKind.Idle, "Superseded"),
        DocumentStatus.Cancelled => (StateKind.Idle, "Cancelled"),
        DocumentStatus.Corrected when d.Signed => (StateKind.Ok, "Corrected"),
        DocumentStatus.Amended when d.Signed => (StateKind.Ok, "Amended"),
        DocumentStatus.Addended when d.Signed => (StateKind.Ok, "Signed, addendum"),
        _ when d.Signed => (StateKind.Ok, "Signed"),
        _ => (StateKind.Warn, "Unsigned"),
    };

    public static bool IsRestricted(this DocumentView d) => d.Confidentiality.Length > 0;

    public static string Author(this DocumentView d) => d.AuthorFamily is { Length: > 0 } family ? Show.Name(family, Initial(d.AuthorGiven)) : d.TypeName;

    public static string ShortHash(string sha256) => sha256.Length == 64 ? $"{sha256[..4]}…{sha256[^4..]}" : sha256;

    static string? Initial(string? given) => string.IsNullOrEmpty(given) ? null : given[..1] + ".";
}
