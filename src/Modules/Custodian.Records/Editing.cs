using Custodian.Kernel;
using Custodian.Records.Model;

namespace Custodian.Records;

/// <summary>Which further content a document takes (FACTS 5: T08 on AU or LA is rejected; a correction needs its reason).</summary>
static class Editing
{
    public static Problem? Refuses(Document document, DocumentVersion current, NewVersion said)
    {
        if (!document.Counts)
        {
            return Problem.Conflict("REC-0104", $"This document is {document.Status.ToString().ToLowerInvariant()} and takes no more changes. File a new document instead.");
        }

        if (said.Change is not (DocumentChange.Edit or DocumentChange.Correction or DocumentChange.Amendment))
        {
            return Problem.Invalid("REC-0107", "Content is added by an edit, a correction or an amendment. File an addendum or a replacement as its own document.");
        }

        if (said.Change == DocumentChange.Edit && current.SignedBy is not null)
        {
            return Problem.Conflict("REC-0103", "This document is signed. Correct or amend it with a reason, add an addendum, or replace it.");
        }

        return said.Change != DocumentChange.Edit && said.Reason.Trim().Length == 0
            ? Problem.Invalid("REC-0105", "A reason is missing. Say why the text changes.", new FieldError("Reason", "Enter the reason."))
            : null;
    }

    public static DocumentStatus StatusAfter(DocumentChange change, DocumentStatus before, bool signed) => change switch
    {
        DocumentChange.Correction => DocumentStatus.Corrected,
        DocumentChange.Amendment => DocumentStatus.Amended,
        _ when before == DocumentStatus.Preliminary && signed => DocumentStatus.Authenticated,
        _ => before,
    };
}
