namespace Custodian.Primaries;

/// <summary>Where a tumour belongs among those of its patient.</summary>
/// <param name="Primary">The primary it belongs to, counted from 1 by date of diagnosis.</param>
/// <param name="Sequence">Suggested sequence number (NAACCR item 380): 00 the only in situ or malignant primary, 01, 02, … where there are several; 60 and 61, 62, … for those of behaviour 0 and 1.</param>
public sealed record TumourPlace(int Primary, string Sequence);
