using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Coding.Model;

/// <summary>What the engines answered for a version of the codes: the working answer to its last saved draft, and the final answer.</summary>
sealed class GroupingRun : IPatientScoped
{
    public required long Id { get; init; }

    public required EncounterId EncounterId { get; init; }

    public required PatientId PatientId { get; init; }

    public required int CodesVersion { get; init; }

    public required GroupingKind Kind { get; init; }

    /// <summary>Pack ids that answered, with commas between: <c>icd10cm-FY2026,msdrg-43.1</c>.</summary>
    public required string Editions { get; set; }

    public int? Drg { get; set; }

    public string DrgTitle { get; set; } = "";

    public int? Mdc { get; set; }

    public string Severity { get; set; } = "";

    public int? WeightUnits { get; set; }

    /// <summary>The way to the group, as shown: name and text per step.</summary>
    public required string PathJson { get; set; }

    public required string FindingsJson { get; set; }

    public required DateTime At { get; set; }

    public required string By { get; set; }
}
