using Custodian.Completion.Model;
using Custodian.Kernel;
using Custodian.Records;
using Custodian.Records.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Completion.ShowToSign;

/// <summary>Displays one of the caller's documents. The answer carries the hash that makes it signable.</summary>
static class ShowToSign
{
    public static readonly Slice<DocumentId, Shown> Definition =
        Slice.Read<DocumentId, Shown>("completion.show-to-sign", Permissions.Sign, Scope.Patient, Handle);

    static async Task<Outcome<Shown>> Handle(SliceContext s, DocumentId id)
    {
        var me = await DocumentRecords.SignerOf(s.Db, s.Caller, s.Stop);
        var deficiency = me is null
            ? null
            : await s.Db.Set<Deficiency>().SingleOrDefaultAsync(d => d.DocumentId == id && d.ResponsibleId == me && d.State == DeficiencyState.Pending, s.Stop);
        if (deficiency is null || await DocumentRecords.Find(s, id) is not { } document)
        {
            return Problem.NotFound("CMP-0406", "This document no longer waits for your signature. Open your list again.");
        }

        var content = await DocumentRecords.Content(s, id);
        if (content.Problem is { } problem)
        {
            return problem;
        }

        var c = content.Value;
        return new Shown(document, deficiency.Id, deficiency.Version, c.Version, c.Sha256, c.MediaType == "text/plain" ? System.Text.Encoding.UTF8.GetString(c.Bytes.Span) : null);
    }
}

/// <param name="Text">Null for a document that is no text: its page opens in the viewer.</param>
public sealed record Shown(DocumentView Document, long Deficiency, long DeficiencyVersion, int Version, string Sha256, string? Text);
