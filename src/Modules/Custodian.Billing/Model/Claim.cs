using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Billing.Model;

/// <summary>One claim of an encounter. Rebuilt in place until it stands in a file; from then on its content is kept as it was sent.</summary>
sealed class Claim : IPatientScoped, IVersioned
{
    public required ClaimId Id { get; init; }

    public required EncounterId EncounterId { get; init; }

    public required PatientId PatientId { get; init; }

    public required FacilityId FacilityId { get; init; }

    /// <summary>1, 2, 3 … per encounter.</summary>
    public required int Number { get; init; }

    /// <summary>The final version of the codes it carries.</summary>
    public int CodesVersion { get; set; }

    public ClaimState State { get; set; }

    public string TypeOfBill { get; set; } = "";

    /// <summary>1 original, 7 replacement, 8 void.</summary>
    public required string Frequency { get; init; }

    /// <summary>The claim that this one replaces or voids.</summary>
    public ClaimId? Corrects { get; init; }

    public string PayerId { get; set; } = "";

    public string PayerName { get; set; } = "";

    public Money Total { get; set; }

    public string ControlNumber { get; set; } = "";

    /// <summary>The payer's own number of this claim, from its acknowledgement or remittance.</summary>
    public string PayerNumber { get; set; } = "";

    /// <summary>What was found when it was built.</summary>
    public string FindingsJson { get; set; } = "[]";

    public int Errors { get; set; }

    /// <summary>The claim as built: what the form, the file and later comparisons show.</summary>
    public string ContentJson { get; set; } = "";

    /// <summary>Why what was sent is no longer right; empty when it is.</summary>
    public string RebillReason { get; set; } = "";

    public long? FileId { get; set; }

    /// <summary>The file it was written into.</summary>
    public string FileSha256 { get; set; } = "";

    public required DateTime CreatedAt { get; init; }

    public DateTime BuiltAt { get; set; }

    public DateTime? SentAt { get; set; }

    public long Version { get; set; } = 1;

    /// <summary>Still ours to change.</summary>
    public bool Unsent => State is ClaimState.Held or ClaimState.Ready;

    public bool Gone => State is ClaimState.Batched or ClaimState.Sent;
}
