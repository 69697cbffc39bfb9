using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Encounters.Model;

/// <summary>Two accounts that became one, with what was handed over, so that undoing it gives back exactly that.</summary>
sealed class VisitMerge : IPatientScoped
{
    public required long Id { get; init; }

    /// <summary>The visit that went; its row stays, cancelled.</summary>
    public required EncounterId GoneId { get; init; }

    public required EncounterId SurvivorId { get; init; }

    public required PatientId PatientId { get; init; }

    /// <summary>The number the visit that went had; it leads to the survivor now.</summary>
    public required string Account { get; init; }

    /// <summary>Earlier numbers of the visit that went, with line feeds between.</summary>
    public required string Aliases { get; init; }

    /// <summary>Ids of the rows handed over, by the label of their kind, as JSON.</summary>
    public required string Moved { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    public DateTime? UndoneAt { get; set; }

    public string UndoneBy { get; set; } = "";

    public string UndoneReason { get; set; } = "";
}
