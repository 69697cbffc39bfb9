using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Records;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>ORU R01: one report per message, numbered by OBR-3. A corrected report is a new version; the old one stays (FACTS 7).</summary>
static class ResultReports
{
    public static async Task<Outcome<Applied>> Apply(SliceContext s, Sender sender)
    {
        var patient = await People.Known(s, sender);
        if (patient.Problem is { } unknown)
        {
            return unknown;
        }

        var (visit, content) = (await DocumentFields.Visit(s, sender, patient.Value), DocumentFields.Content(sender.Message));
        if ((visit.Problem ?? content.Problem) is { } problem)
        {
            return problem;
        }

        var obr = new Obr(sender.Message.Segment("OBR"));
        var number = (obr.FillerNumber ?? obr.PlacerNumber)?.Value ?? "";
        var known = number.Length > 0 ? await DocumentRecords.FindByNumber(s, sender.Facility.Id, number) : null;
        var filed = known is null
            ? (await DocumentRecords.File(s, await Report(s, sender, patient.Value, visit.Value, content.Value, obr, number))).Then(_ => Done.Value)
            : await Correct(s, sender, known.Id, content.Value, obr);
        return filed.Then(_ => new Applied(patient.Value, visit.Value));
    }

    static async Task<Outcome<Done>> Correct(SliceContext s, Sender sender, DocumentId document, (byte[] Bytes, string MediaType) content, Obr obr)
    {
        var (signer, at) = await Signature(s, sender, obr);
        var change = obr.Status == "C" ? DocumentChange.Correction : DocumentChange.Edit;
        var version = await DocumentRecords.AddVersion(s, document, new NewVersion(content.Bytes, content.MediaType, change, "result sent again by its source") { SignedBy = signer, SignedAt = at });
        return version.Then(_ => Done.Value);
    }

    static async Task<FileDocument> Report(SliceContext s, Sender sender, PatientId patient, EncounterId? visit, (byte[] Bytes, string MediaType) content, Obr obr, string number)
    {
        var (type, name) = DocumentFields.Type(obr.Service);
        var (signer, at) = await Signature(s, sender, obr);
        return new FileDocument
        {
            Patient = patient, Encounter = visit, Facility = sender.Facility.Id, Type = type, TypeName = name, Title = name,
            ServiceDate = sender.Day(sender.Utc(obr.Observed) ?? sender.EventAt), Source = DocumentSource.Interface, ExternalNumber = number,
            Content = content.Bytes, MediaType = content.MediaType, Author = signer, SignedBy = signer, SignedAt = at,
        };
    }

    /// <summary>A final or corrected result is the interpreter's signed word (OBR-32, else the ordering provider's laboratory).</summary>
    static async Task<(PractitionerId? By, DateTime? At)> Signature(SliceContext s, Sender sender, Obr obr)
    {
        if (obr.Status is not ("F" or "C"))
        {
            return (null, null);
        }

        var name = obr.PrincipalInterpreter.Component(1).Subcomponent(1).ValueText;
        var person = name is not null ? new Xcn(name, obr.PrincipalInterpreter.Component(1).Subcomponent(2).ValueText, null, null, null, null, null, null, null)
            : obr.Ordering.Count > 0 ? obr.Ordering[0] : null;
        return person is null ? (null, null) : (await VisitFields.Practitioner(s, sender, person), sender.Utc(obr.Reported) ?? sender.EventAt);
    }
}
