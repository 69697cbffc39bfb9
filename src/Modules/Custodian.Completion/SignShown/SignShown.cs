using Custodian.Kernel;
using Custodian.Records;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Completion.SignShown;

/// <summary>Signs the documents the caller was shown, all or none: one that changed since is a reason to look again.</summary>
static class SignShown
{
    public static readonly Slice<IReadOnlyList<Item>, int> Definition =
        Slice.Write<IReadOnlyList<Item>, int>("completion.sign", Permissions.Sign, Scope.Patient, AuditVerb.Attest, Handle);

    /// <param name="Sha256">Hash of the version that was displayed.</param>
    public sealed record Item(DocumentId Document, string Sha256);

    /// <summary>Reads <c>id:hash</c> as the boxes of the list post it; what does not read is left out and so refused.</summary>
    public static IReadOnlyList<Item> Read(IEnumerable<string?> posted) =>
        [.. from text in posted
            let at = text?.IndexOf(':', StringComparison.Ordinal) ?? -1
            where at > 0 && long.TryParse(text[..at], out _)
            select new Item(new DocumentId(long.Parse(text[..at], System.Globalization.CultureInfo.InvariantCulture)), text[(at + 1)..])];

    static async Task<Outcome<int>> Handle(SliceContext s, IReadOnlyList<Item> items)
    {
        if (items.Count == 0)
        {
            return Problem.Invalid("CMP-0105", "No document is ticked. Open a document, read it, tick its box, then sign.");
        }

        foreach (var item in items)
        {
            var signed = await DocumentRecords.SignShown(s, item.Document, item.Sha256);
            if (signed.Problem is { } problem)
            {
                return problem;
            }
        }

        return items.Count;
    }
}
