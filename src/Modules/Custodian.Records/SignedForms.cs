using Custodian.Encounters.Packets;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Records;

/// <summary>Signed forms of admission and discharge packets, filed as documents of the visit.</summary>
static class SignedForms
{
    public static FormFiling Filing { get; } = new(File, Documents);

    static async Task<Outcome<DocumentId>> File(SliceContext s, SignedForm form) => (await DocumentRecords.File(s, new FileDocument
    {
        Patient = form.Patient, Encounter = form.Encounter, Facility = form.Facility, Type = form.Type, TypeName = form.TypeName, Title = form.Title, ServiceDate = form.Day,
        Source = DocumentSource.Form, Content = form.Content, MediaType = "application/pdf",
    })).Then(filed => filed.Document);

    static async Task<IReadOnlyList<FiledForm>> Documents(SliceContext s, EncounterId encounter) =>
        [.. (await DocumentRecords.OfEncounter(s, encounter)).Select(d => new FiledForm(d.Id, d.Title, d.ServiceDate))];
}
