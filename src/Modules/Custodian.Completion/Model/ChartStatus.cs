using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Completion.Model;

/// <summary>How complete one encounter's chart is: counts for lists, and since when it can be coded.</summary>
sealed class ChartStatus : IPatientScoped, IVersioned
{
    public required EncounterId EncounterId { get; init; }

    public required PatientId PatientId { get; init; }

    public int MissingDocuments { get; set; }

    public int Unsigned { get; set; }

    /// <summary>Null while the clocks stand still.</summary>
    public DateOnly? DischargedOn { get; set; }

    public DateTime? ReadyForCodingAt { get; set; }

    public DateTime? CompleteAt { get; set; }

    /// <summary>The earliest due time of what is open.</summary>
    public DateTime? NextDueAt { get; set; }

    public long Version { get; set; } = 1;
}
