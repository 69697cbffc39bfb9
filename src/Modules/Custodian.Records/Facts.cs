using Custodian.Kernel;
using Custodian.Store.Facts;

namespace Custodian.Records;

/// <param name="Type">Code of the document type.</param>
/// <param name="Signed">It came with a signature, so no <see cref="DocumentSigned"/> follows.</param>
public sealed record DocumentFiled(DocumentId Document, EncounterId? Encounter, PatientId Patient, string Type, PractitionerId? Author, bool Signed) : IFact
{
    public PatientId? PatientId => Patient;
}

public sealed record DocumentSigned(DocumentId Document, EncounterId? Encounter, PatientId Patient, string Type, PractitionerId By, DateTime At) : IFact
{
    public PatientId? PatientId => Patient;
}

/// <summary>A filed document changed, got an addendum, or no longer counts.</summary>
public sealed record DocumentAmended(DocumentId Document, EncounterId? Encounter, PatientId Patient, string Type, DocumentChange Change) : IFact
{
    public PatientId? PatientId => Patient;
}
