namespace Custodian.Patients;

/// <summary>One change of the demographics, newest first in a history.</summary>
/// <param name="At">UTC.</param>
public sealed record DemographicChange(DateTime At, string By, IReadOnlyList<ChangedField> Fields);

/// <param name="Was">As written for people; empty when nothing was recorded.</param>
public sealed record ChangedField(string Label, string Was, string Became);
