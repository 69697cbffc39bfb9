namespace Custodian.Synthetic;

/// <summary>A kind of clinical document.</summary>
/// <param name="Name">The word scenarios use.</param>
/// <param name="Loinc">LOINC code of the type.</param>
public sealed record SyntheticDocumentType(string Name, string Title, string Loinc)
{
    /// <summary>Every type the stories use.</summary>
    public static IReadOnlyList<SyntheticDocumentType> All { get; } =
    [
        new("history-and-physical", "History and physical", "34117-2"),
        new("progress-note", "Progress note", "11506-3"),
        new("discharge-summary", "Discharge summary", "18842-5"),
        new("operative-note", "Operative note", "11504-8"),
        new("procedure-note", "Procedure note", "28570-0"),
        new("anesthesia", "Anesthesia record", "11485-0"),
        new("pathology", "Pathology report", "11526-1"),
        new("emergency-note", "Emergency department note", "34111-5"),
        new("consult", "Consult note", "11488-4"),
        new("imaging", "Imaging report", "18748-4"),
        new("laboratory", "Laboratory report", "26436-6"),
        new("outpatient-note", "Outpatient note", "34108-1"),
        new("labor-and-delivery", "Labor and delivery record", "15508-5"),
        new("nursery", "Nursery record", "11543-6"),
        new("dialysis", "Dialysis record", "29749-9"),
        new("chemotherapy", "Chemotherapy record", "11486-8"),
    ];

    /// <summary>The type a scenario names.</summary>
    /// <exception cref="KeyNotFoundException">No such type: the scenario file is wrong.</exception>
    public static SyntheticDocumentType Named(string name) =>
        All.FirstOrDefault(t => t.Name == name) ?? throw new KeyNotFoundException($"Document type '{name}' is not in the list.");
}
