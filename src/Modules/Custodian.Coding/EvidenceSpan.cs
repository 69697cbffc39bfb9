using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Coding;

/// <summary>The words that support a code: a place in one version of a document. It holds for that version only.</summary>
/// <param name="Start">Characters from the beginning of the text.</param>
public sealed record EvidenceSpan(DocumentId Document, int Version, int Start, int Length)
{
    /// <summary>As it stands in a form: <c>document.version.start.length</c>.</summary>
    public static EvidenceSpan? Parse(string? text)
    {
        var parts = (text ?? "").Split('.');
        return parts.Length == 4
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var document)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0
            ? new(new DocumentId(document), version, start, length)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Document.Value}.{Version}.{Start}.{Length}");
}
