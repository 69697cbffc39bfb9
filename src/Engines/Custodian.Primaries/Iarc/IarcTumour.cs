using Custodian.Kernel;

namespace Custodian.Primaries;

/// <summary>A tumour of a person, for the international rules.</summary>
/// <param name="Site">ICD-O-3 topography with the C.</param>
/// <param name="Histology">Four digits.</param>
/// <param name="Behaviour">One digit.</param>
/// <param name="Diagnosed">Date of diagnosis; null when not known.</param>
/// <param name="Sequence">Sequence number, NAACCR item 380, which orders tumours where dates do not.</param>
public sealed record IarcTumour(string? Site, string? Histology, string? Behaviour, PartialDate? Diagnosed, int? Sequence);
