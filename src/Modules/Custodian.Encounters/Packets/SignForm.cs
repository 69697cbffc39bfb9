using System.Globalization;
using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.Packets;

/// <summary>A form signed on the screen, by hand or by a typed name with an attestation. The signed page is filed as a document.</summary>
static class SignForm
{
    public static readonly Slice<Input, Done> Definition = Slice.Write<Input, Done>("encounters.sign-form", "encounters.packet", Scope.Patient, AuditVerb.Attest, Handle);

    public sealed record Input(EncounterId Encounter, string Form, long Version, Signature Said, FormFiling Filing);

    /// <param name="Drawn">The drawn signature as a JPEG; empty when the name is typed.</param>
    /// <param name="Attested">The typed name was confirmed to stand for a signature.</param>
    public sealed record Signature(string Signer, string Role, string Language, ReadOnlyMemory<byte> Drawn, bool Attested);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var opened = await PacketItems.Open(s, input.Encounter, input.Form, input.Version);
        if (opened.Problem is { } problem)
        {
            return problem;
        }

        var (visit, form, item) = opened.Value;
        if (Faults(form, input.Said) is { Count: > 0 } faults)
        {
            return Problem.Invalid("ENC-0152", "The signature is not complete. Correct the fields shown.", [.. faults]);
        }

        if (!input.Said.Drawn.IsEmpty && JpegSize.Of(input.Said.Drawn.Span) is null)
        {
            return Problem.Invalid("ENC-0153", "The drawn signature could not be read. Draw it again, or type the name.", new FieldError("Signer", "Draw again or type the name."));
        }

        var zone = await FacilityDay.Of(s, visit.FacilityId);
        var page = SignedPage.Write(await Text(s, visit, form, input.Said, zone), input.Said.Drawn);
        var filed = await input.Filing.File(s, new SignedForm(visit.PatientId, visit.Id, visit.FacilityId, form.DocumentType, form.Name, form.Name, zone.Day(s.Now)!.Value, page));
        if (filed.Problem is { } refused)
        {
            return refused;
        }

        (item.State, item.Signer, item.SignerRole, item.Language, item.At, item.By, item.DocumentId, item.Reason) = (PacketState.Signed, input.Said.Signer.Trim(), input.Said.Role, input.Said.Language, s.Now, s.Caller.Name, filed.Value, "");
        return Done.Value;
    }

    static List<FieldError> Faults(PacketForm form, Signature said)
    {
        List<FieldError> faults = [];
        if (string.IsNullOrWhiteSpace(said.Signer) || said.Signer.Length > 120)
        {
            faults.Add(new("Signer", "Enter the name of the person who signs."));
        }

        if (form.Signers.All(r => r.ToString() != said.Role))
        {
            faults.Add(new("Role", "Choose who signs."));
        }

        if (form.Languages && PacketWords.Languages.All(l => l.Value != said.Language))
        {
            faults.Add(new("Language", "Choose the language the form was given in."));
        }

        if (said.Drawn.IsEmpty && !said.Attested)
        {
            faults.Add(new("Attested", "Draw the signature, or confirm that the typed name stands for it."));
        }

        return faults;
    }

    static async Task<IReadOnlyList<string>> Text(SliceContext s, Views.EncounterView visit, PacketForm form, Signature said, FacilityDay zone)
    {
        var (person, facility) = ((await PatientRecords.Find(s, visit.PatientId))!, await PatientRecords.FindFacility(s, visit.FacilityId));
        return
        [
            facility?.Name ?? "", form.Name, "", $"Patient: {Show.Name(person.Family, person.Given, person.Middle)}", $"Born: {Show.Date(person.BirthDate)}   MRN: {person.Mrn ?? "none"}   Account: {visit.Account}", "",
            form.Statement, "", $"Rule: {form.Source}", $"Given in: {PacketWords.Language(said.Language)}", "",
            $"Signed by: {said.Signer.Trim()} ({PacketWords.Of(said.Role).ToLowerInvariant()})",
            string.Create(CultureInfo.InvariantCulture, $"Signed at: {zone.Local(s.Now):yyyy-MM-dd HH:mm} {zone.Zone.Id}"),
            said.Drawn.IsEmpty ? "The name was typed, and confirmed to stand for a signature." : "Signed by hand on the screen:", $"Witnessed at the workstation of {s.Caller.Name}",
        ];
    }
}
