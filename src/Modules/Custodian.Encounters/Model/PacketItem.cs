using Custodian.Encounters.Packets;
using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Encounters.Model;

/// <summary>What became of a form of a visit's packet. A form nobody touched has no row: what is needed follows from the visit.</summary>
sealed class PacketItem : IPatientScoped, IVersioned
{
    public required long Id { get; init; }

    public required EncounterId EncounterId { get; init; }

    public required PatientId PatientId { get; init; }

    public required string Form { get; init; }

    public required PacketState State { get; set; }

    /// <summary>The facility's version of the form it was settled with; 0 for the form as it comes with the program.</summary>
    public int FormVersion { get; set; }

    public string Language { get; set; } = "";

    public string Signer { get; set; } = "";

    public string SignerRole { get; set; } = "";

    /// <summary>When it was signed, filed, refused or waived. UTC.</summary>
    public DateTime? At { get; set; }

    public string By { get; set; } = "";

    public string Reason { get; set; } = "";

    public DocumentId? DocumentId { get; set; }

    /// <summary>Who works on it.</summary>
    public string Owner { get; set; } = "";

    public long Version { get; set; } = 1;
}
