namespace Custodian.Grouping;

/// <summary>One of the 38 measures for one stay.</summary>
/// <param name="Name">SAS data element, for example <c>CMR_DIAB_CX</c>.</param>
/// <param name="IsPresent">Null when the measure needs POA indicators and none were given.</param>
/// <param name="Codes">The secondary diagnoses that gave it, also when a more severe measure took its place.</param>
/// <param name="DroppedBy">The more severe measure that took its place.</param>
public sealed record ComorbidityMeasure(string Name, string Label, bool? IsPresent, IReadOnlyList<string> Codes, string? DroppedBy = null);
