using Custodian.Kernel;
using Custodian.RegistryEdits.Language;

namespace Custodian.RegistryEdits;

/// <summary>One rule about the items of a patient and the tumours: data from a rule file, ready to run.</summary>
public sealed class EditRule
{
    internal EditRule(Condition must) => Must = must;

    /// <summary>Our own id, which stays: <c>CUS-0101</c>.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What group of rules it belongs to: <c>Dates</c>.</summary>
    public required string Topic { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>The published manual that the rule is taken from, and where in it. The items' numbers are in <see cref="Items"/>.</summary>
    public required string Citation { get; init; }

    /// <summary>What the citation was checked against; null when it was not.</summary>
    public CitationCheck? Checked { get; init; }

    /// <summary>The items looked at, in the order of the rule.</summary>
    public required IReadOnlyList<EditItem> Items { get; init; }

    /// <summary>Years of diagnosis for which it holds. A tumour without year is outside every restriction.</summary>
    public YearSpan DiagnosisYears { get; init; } = YearSpan.All;

    /// <summary>NAACCR versions of records for which it holds, for example 180 to 220.</summary>
    public YearSpan Versions { get; init; } = YearSpan.All;

    /// <summary>Record types for which it holds, some of <c>AMCI</c>.</summary>
    public string RecordTypes { get; init; } = "AMCI";

    /// <summary>The over-ride flag that silences it; null when the standard has none.</summary>
    public EditOverride? Override { get; init; }

    /// <summary>What is wrong and what to do next; no values of the record.</summary>
    public required string Message { get; init; }

    /// <summary>The condition as written.</summary>
    public required string Text { get; init; }

    /// <summary>Reference tables it cannot run without: <c>eod</c>, <c>tnm</c>, <c>cs</c>, <c>site-histology</c>.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    public required IReadOnlyList<EditExample> Examples { get; init; }

    /// <summary>True when it is asked once of the patient, false when of each tumour.</summary>
    public required bool OfPatient { get; init; }

    /// <summary>Index in <see cref="EditSet.Rules"/>.</summary>
    public int Index { get; internal set; }

    internal Condition Must { get; }

    public override string ToString() => $"{Id} {Name}";

    internal bool IsInForce(int version, char recordType, int diagnosisYear) =>
        Versions.Contains(version) && RecordTypes.Contains(recordType) && (DiagnosisYears == YearSpan.All || (diagnosisYear > 0 && DiagnosisYears.Contains(diagnosisYear)));
}
