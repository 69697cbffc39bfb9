namespace Custodian.Oncology;

/// <summary>A patient of a registry: items of the patient, and of each tumour. Input of derivations and, with derived items, their output.</summary>
/// <param name="Tumours">In an answer: in the order of the input. A derivation of patient items only answers with none.</param>
public sealed record RegistryPatient(Items Items, IReadOnlyList<Items> Tumours);
