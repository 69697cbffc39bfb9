namespace Custodian.Synthetic;

/// <summary>An ICD-10-PCS code the story's documents support. Outpatient encounters carry them too, for the hospital's own statistics.</summary>
public sealed record SyntheticProcedure(string Code, DateOnly On, SyntheticPhysician By, IReadOnlyList<SyntheticEvidence> Evidence);
