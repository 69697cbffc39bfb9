using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Encounters.Packets;

/// <summary>
/// Files signed forms as documents, and says which documents of a visit are filed. Registered by the module that keeps the record, which lies
/// downstream.
/// </summary>
public sealed record FormFiling(Func<SliceContext, SignedForm, Task<Outcome<DocumentId>>> File, Func<SliceContext, EncounterId, Task<IReadOnlyList<FiledForm>>> Documents);

/// <param name="Type">Of the document, with the words for a type that is new.</param>
/// <param name="Content">A PDF.</param>
public sealed record SignedForm(PatientId Patient, EncounterId Encounter, FacilityId Facility, string Type, string TypeName, string Title, DateOnly Day, ReadOnlyMemory<byte> Content);

public sealed record FiledForm(DocumentId Id, string Title, DateOnly Day);
