using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Records;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>MDM: TXA-12 is the document's number, TXA-13 that of its parent (FACTS 5).</summary>
static class TranscribedDocuments
{
    public static async Task<Outcome<Applied>> Apply(SliceContext s, Sender sender)
    {
        var patient = await People.Known(s, sender);
        if (patient.Problem is { } unknown)
        {
            return unknown;
        }

        var done = sender.Message.Event switch
        {
            "T02" => await File(s, sender, patient.Value),
            "T04" => await Sign(s, sender),
            "T06" => await Under(s, sender, patient.Value, DocumentRecords.Addend),
            "T08" => await Edit(s, sender),
            "T10" => await Under(s, sender, patient.Value, DocumentRecords.Replace),
            "T11" => await Cancel(s, sender),
            _ => Problem.Invalid("INT-0107", $"MDM^{sender.Message.Event} only announces a document. Switch the sender to the form that carries the text."),
        };
        return done.Problem is { Code: "INT-0107" } announcement ? Applied.Nothing(announcement.Text) : done.Then(visit => new Applied(patient.Value, visit));
    }

    static async Task<Outcome<EncounterId?>> File(SliceContext s, Sender sender, PatientId patient)
    {
        var document = await Said(s, sender, patient);
        if (document.Problem is { } problem)
        {
            return problem;
        }

        return (await DocumentRecords.File(s, document.Value)).Then(_ => document.Value.Encounter);
    }

    static async Task<Outcome<EncounterId?>> Under(SliceContext s, Sender sender, PatientId patient, Func<SliceContext, DocumentId, FileDocument, Task<Outcome<Filed>>> how)
    {
        var (document, parent) = (await Said(s, sender, patient), await Find(s, sender, sender.Message.Txa.ParentDocumentNumber));
        if ((document.Problem ?? parent.Problem) is { } problem)
        {
            return problem;
        }

        return (await how(s, parent.Value, document.Value)).Then(_ => document.Value.Encounter);
    }

    static async Task<Outcome<EncounterId?>> Edit(SliceContext s, Sender sender)
    {
        var (document, content) = (await Find(s, sender, sender.Message.Txa.DocumentNumber), DocumentFields.Content(sender.Message));
        if ((document.Problem ?? content.Problem) is { } problem)
        {
            return problem;
        }

        var (signer, at) = await Signature(s, sender);
        var edited = await DocumentRecords.AddVersion(s, document.Value, new NewVersion(content.Value.Bytes, content.Value.MediaType, DocumentChange.Edit, sender.Message.Txa.ChangeReason ?? "") { SignedBy = signer, SignedAt = at });
        return edited.Then(_ => (EncounterId?)null);
    }

    static async Task<Outcome<EncounterId?>> Sign(SliceContext s, Sender sender)
    {
        var document = await Find(s, sender, sender.Message.Txa.DocumentNumber);
        var (signer, at) = await Signature(s, sender);
        if (document.Problem is { } problem)
        {
            return problem;
        }

        return signer is { } by ? (await DocumentRecords.Sign(s, document.Value, by, at ?? sender.EventAt)).Then(_ => (EncounterId?)null) : (EncounterId?)null;
    }

    static async Task<Outcome<EncounterId?>> Cancel(SliceContext s, Sender sender)
    {
        var document = await Find(s, sender, sender.Message.Txa.DocumentNumber);
        return document.Problem is { } problem
            ? problem
            : (await DocumentRecords.Cancel(s, document.Value, sender.Message.Txa.ChangeReason ?? "cancelled by the source")).Then(_ => (EncounterId?)null);
    }

    static async Task<Outcome<FileDocument>> Said(SliceContext s, Sender sender, PatientId patient)
    {
        var (visit, content) = (await DocumentFields.Visit(s, sender, patient), DocumentFields.Content(sender.Message));
        if ((visit.Problem ?? content.Problem) is { } problem)
        {
            return problem;
        }

        var txa = sender.Message.Txa;
        var (type, name) = DocumentFields.Type(txa.DocumentType);
        var (signer, at) = await Signature(s, sender);
        return new FileDocument
        {
            Patient = patient, Encounter = visit.Value, Facility = sender.Facility.Id, Type = type, TypeName = name, Title = name,
            ServiceDate = sender.Day(sender.Utc(txa.Activity) ?? sender.EventAt), Source = DocumentSource.Transcribed,
            Author = txa.Originators.Count > 0 ? await VisitFields.Practitioner(s, sender, txa.Originators[0]) : null,
            ExternalNumber = txa.DocumentNumber?.Value ?? "", Content = content.Value.Bytes, MediaType = content.Value.MediaType,
            Confidentiality = txa.Confidentiality is { } tag and not ("U" or "N" or "") ? ["restricted"] : [],
            SignedBy = signer, SignedAt = at,
        };
    }

    /// <summary>Signed when TXA-17 says authenticated or legally authenticated.</summary>
    static async Task<(PractitionerId? By, DateTime? At)> Signature(SliceContext s, Sender sender)
    {
        var txa = sender.Message.Txa;
        if (txa.Completion is not ("AU" or "LA"))
        {
            return (null, null);
        }

        var last = txa.Authentications.Count > 0 ? txa.Authentications[^1] : null;
        var person = last?.Person ?? (txa.Originators.Count > 0 ? txa.Originators[0] : null);
        return person is null ? (null, null) : (await VisitFields.Practitioner(s, sender, person), sender.Utc(last?.At) ?? sender.EventAt);
    }

    static async Task<Outcome<DocumentId>> Find(SliceContext s, Sender sender, Ei? number) =>
        number is not null && await DocumentRecords.FindByNumber(s, sender.Facility.Id, number.Value) is { } found
            ? found.Id
            : Problem.NotFound("INT-0204", "The document this message speaks of has not arrived yet. It is held and tried again when it does.");
}
