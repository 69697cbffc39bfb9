using Custodian.Encounters;
using Custodian.Records.Views;
using Custodian.Ui;

namespace Custodian.Records.OpenDocument;

/// <summary>One version of a document on screen.</summary>
public sealed record OpenedDocument(DocumentView Document, int Number, string Sha256, string MediaType)
{
    /// <summary>Null when the content is no text.</summary>
    public string? Text { get; init; }

    public required IReadOnlyList<VersionLine> Versions { get; init; }

    public required string Facility { get; init; }

    public required FacilityDay Day { get; init; }

    public WithdrawnBar? Bar { get; init; }

    public bool MayRetract { get; init; }

    public bool MaySign { get; init; }

    public bool IsCurrent => Number == Document.CurrentVersion;

    public string ContentHref => $"/documents/{Document.Id}/content?version={Number}";

    public string Href => Document.EncounterId is { } encounter ? $"/charts/{encounter}?doc={Document.Id}" : $"/documents/{Document.Id}";

    /// <summary>The bar across a document that does not count, or across a version that is not the current one.</summary>
    public string? Superseded => (Document.Status, Bar) switch
    {
        (DocumentStatus.Retracted, { } bar) => $"Retracted on {Day.Stamp(bar.At)} by {bar.By}: {bar.Reason}. It does not count and is shown for the record only.",
        (DocumentStatus.Cancelled, { } bar) => $"Cancelled by its source on {Day.Stamp(bar.At)}: {bar.Reason}. It does not count.",
        (DocumentStatus.Superseded, { } bar) => $"Superseded on {Day.Stamp(bar.At)}. Another document stands in its place.",
        _ when !IsCurrent => $"Version {Number} of {Document.CurrentVersion}: not the current text.",
        _ => null,
    };

    public string SignatureLine
    {
        get
        {
            var version = Versions.First(v => v.Number == Number);
            var signed = version.SignedAt is { } at
                ? $"Signed electronically by {Show.Name(version.SignerFamily ?? "", version.SignerGiven)}{(string.IsNullOrEmpty(version.SignerCredential) ? "" : ", " + version.SignerCredential)}, {Day.Stamp(at)}"
                : "Not signed";
            return $"{signed} · Version {Number} of {Document.CurrentVersion} · SHA-256 {DocumentWords.ShortHash(Sha256)}";
        }
    }
}

/// <summary>When, by whom and why a document stopped counting.</summary>
public sealed record WithdrawnBar(DateTime At, string By, string Reason);
