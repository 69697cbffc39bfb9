using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Patients.Model;

/// <summary>A person as the enterprise knows them. Numbers of the facilities are <see cref="Identifier"/>s.</summary>
sealed class Patient : IPatientScoped, IVersioned
{
    public required PatientId Id { get; init; }

    PatientId IPatientScoped.PatientId => Id;

    public required FacilityId FacilityId { get; init; }

    public required string Family { get; set; }

    public required string Given { get; set; }

    public string Middle { get; set; } = "";

    public string Suffix { get; set; } = "";

    public string Preferred { get; set; } = "";

    /// <summary>Null when not recorded.</summary>
    public PartialDate? BirthDate { get; set; }

    /// <summary>HL7 table 0001: F, M, U, O, A, N.</summary>
    public required string Sex { get; set; }

    public string Street { get; set; } = "";

    public string City { get; set; } = "";

    public string State { get; set; } = "";

    public string Zip { get; set; } = "";

    public string Phone { get; set; } = "";

    /// <summary>Last four digits only; the full number is not kept.</summary>
    public string SsnLast4 { get; set; } = "";

    public DateOnly? DiedOn { get; set; }

    /// <summary>Set when this record was merged away: where to look instead.</summary>
    public PatientId? MergedInto { get; set; }

    /// <summary>The message or form time that the demographics are as of: an older message does not undo a newer one.</summary>
    public DateTime AsOf { get; set; }

    /// <summary>When this system came to know the person: the index of an earlier day leaves them out.</summary>
    public DateTime RecordedAt { get; set; }

    /// <summary>The family name as the index orders it: <see cref="NameText.ListName"/>.</summary>
    public string ListName { get; set; } = "";

    /// <summary>The search a person made before this registration; null for a message or an import.</summary>
    public long? SearchId { get; set; }

    public long Version { get; set; } = 1;
}

enum IdentifierKind
{
    /// <summary>Medical record number of a facility.</summary>
    Mrn,

    /// <summary>Enterprise or person number of another system.</summary>
    Person,
    DriversLicence,
    Other,
}

enum IdentifierUse
{
    Usual,

    /// <summary>Retired by a merge or change: still found, no longer given out.</summary>
    Old,
}

sealed class Identifier : IPatientScoped
{
    public required long Id { get; init; }

    public required PatientId PatientId { get; set; }

    public required FacilityId FacilityId { get; init; }

    public required IdentifierKind Kind { get; init; }

    public required string Value { get; init; }

    public IdentifierUse Use { get; set; }

    public DateTime RecordedAt { get; init; }

    /// <summary>When the number was retired by itself; a number retired by a merge follows the merge's own times.</summary>
    public DateTime? RetiredAt { get; set; }
}

/// <summary>A key the search finds a patient by, computed when the row is written: the same on both databases.</summary>
sealed class SearchKey : IPatientScoped
{
    public required PatientId PatientId { get; init; }

    public required string Key { get; init; }
}

/// <summary>A merge, as a link that can be undone. Rows stay where they were filed.</summary>
sealed class PatientLink : IPatientScoped
{
    public required long Id { get; init; }

    public required PatientId PatientId { get; init; }

    public required PatientId SurvivorId { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    /// <summary>The duplicate set it came from; null for a merge by message.</summary>
    public long? SetId { get; init; }

    /// <summary>The numbers it retired, as ids with commas between: those an unmerge puts back in use.</summary>
    public string RetiredNumbers { get; set; } = "";

    public DateTime? UndoneAt { get; set; }

    public string UndoneBy { get; set; } = "";

    public string UndoneReason { get; set; } = "";
}

/// <summary>What the demographics were before each change.</summary>
sealed class DemographicsHistory : IPatientScoped
{
    public required long Id { get; init; }

    public required PatientId PatientId { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public required string Json { get; init; }

    /// <summary>The family name that stood there before, as the index orders it.</summary>
    public string ListName { get; init; } = "";

    /// <summary>The merge that made the change, or whose undoing did.</summary>
    public long? LinkId { get; init; }

    /// <summary>The change was the undoing of a merge: it takes values back and writes none.</summary>
    public bool Undo { get; init; }
}

/// <summary>A flag for the patient banner: VIP, restricted, name alert, confidential address …</summary>
sealed class PatientFlag : IPatientScoped
{
    public required long Id { get; init; }

    public required PatientId PatientId { get; init; }

    public required string Kind { get; init; }

    public required string Text { get; init; }

    public DateTime? EndedAt { get; set; }
}

/// <summary>The search that preceded a registration: a new patient without one is refused.</summary>
sealed class SearchRecord
{
    public required long Id { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public required int Candidates { get; init; }

    /// <summary>How many of name, birth date, number and phone were searched by.</summary>
    public required int Parts { get; init; }

    /// <summary>The registration that used it; each search serves one.</summary>
    public PatientId? UsedFor { get; set; }

    /// <summary>Why the patient registered is not the similar one that was found.</summary>
    public string NotTheSame { get; set; } = "";

    /// <summary>What was searched for, as the policy keeps it: <see cref="RegisterPatient.SearchTermsKept"/>.</summary>
    public string Terms { get; init; } = "";

    /// <summary>Who was shown, best first: id, score and band of each, <c>4711:98:Likely</c>, parted by blanks.</summary>
    public string Shown { get; init; } = "";
}

sealed class Facility
{
    public required FacilityId Id { get; init; }

    public required string Name { get; set; }

    /// <summary>Assigning authority in HL7 messages (CX-4.1) and the sending facility (MSH-4).</summary>
    public required string Code { get; set; }

    /// <summary>Object identifier of the assigning authority (CX-4.2, type ISO); empty when it has none.</summary>
    public string Oid { get; set; } = "";

    public required string TimeZone { get; set; }

    public string Npi { get; set; } = "";

    public string TaxId { get; set; } = "";

    public string Taxonomy { get; set; } = "";

    public string Street { get; set; } = "";

    public string City { get; set; } = "";

    public string State { get; set; } = "";

    public string Zip { get; set; } = "";

    public string Phone { get; set; } = "";

    /// <summary>Last medical record number given out.</summary>
    public long LastMrn { get; set; }
}
