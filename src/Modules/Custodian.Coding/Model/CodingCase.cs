using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Coding.Model;

/// <summary>The coding of one encounter: where it stands, who works on it, and how urgent it is.</summary>
sealed class CodingCase : IPatientScoped, IVersioned
{
    public required EncounterId EncounterId { get; init; }

    /// <summary>The patient it was opened under; merges are followed by reference.</summary>
    public required PatientId PatientId { get; init; }

    public required FacilityId FacilityId { get; init; }

    public required CaseState State { get; set; }

    /// <summary>Of the visit, kept in step with it: the queue is filtered and ordered by them without looking at a visit.</summary>
    public EncounterClass Class { get; set; }

    public string Service { get; set; } = "";

    public DateOnly? DischargedOn { get; set; }

    /// <summary>Sign-in name of the coder it belongs to; empty while it is in the pool.</summary>
    public string Coder { get; set; } = "";

    /// <summary>Who has it open for changes; empty when nobody.</summary>
    public string LeaseBy { get; set; } = "";

    public DateTime? LeaseUntil { get; set; }

    public DateTime? ReadyAt { get; set; }

    /// <summary>Documents that coding needs and the record does not hold, in words with commas between.</summary>
    public string Missing { get; set; } = "";

    /// <summary>See <see cref="CasePriority"/>: rises by the day without being rewritten.</summary>
    public int Urgency { get; set; }

    /// <summary>Where the coding lead put it.</summary>
    public CaseRaise Raised { get; set; }

    /// <summary>The version of the codes in work, or the final one.</summary>
    public int CodesVersion { get; set; } = 1;

    /// <summary>The newest final version; null before the first.</summary>
    public int? FinalVersion { get; set; }

    public DateTime? FinalAt { get; set; }

    /// <summary>Working group of the last saved draft, or the final one.</summary>
    public int? Drg { get; set; }

    /// <summary>Relative weight in ten-thousandths: SQLite cannot order decimals.</summary>
    public int? WeightUnits { get; set; }

    /// <summary>A document came or changed after final coding and nobody has reviewed it.</summary>
    public bool ReviewLate { get; set; }

    public long Version { get; set; } = 1;

    /// <summary>The version from which the person behind the case is another: a form opened before is told so.</summary>
    public long IdentityVersion { get; set; }

    public bool LeasedToOther(string caller, DateTime now) => LeaseBy.Length > 0 && LeaseBy != caller && LeaseUntil > now;
}
