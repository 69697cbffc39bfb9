namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>Ages, in completed years and both inclusive, that a group of diagnoses is expected at during a span of discharge days.</summary>
readonly record struct MceAgeRange(MceFlags Group, int FromAge, int ToAge, int FromDay, int ThroughDay);
