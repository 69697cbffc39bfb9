namespace Custodian.Primaries;

/// <summary>The checks, in the order of the result.</summary>
public enum IarcCheck
{
    Basis,
    Grade,
    AgeTopography,
    AgeMorphology,
    AgeTopographyMorphology,
    TopographyBehaviour,
    SexTopography,
    SexMorphology,
    Morphology,
    Topography,
    AgeIncidenceDateBirthDate,
    TopographyMorphology,
}
