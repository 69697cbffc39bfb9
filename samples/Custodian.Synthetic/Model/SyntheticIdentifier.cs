namespace Custodian.Synthetic;

/// <summary>A medical record number and the facility it belongs to. Leading zeros are part of the number.</summary>
public sealed record SyntheticIdentifier(SyntheticFacility Facility, string Mrn);
