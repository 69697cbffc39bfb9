namespace Custodian.Staging;

/// <summary>How a case ended.</summary>
public enum StagingResult
{
    /// <summary>Staged; there may be errors about single inputs and tables.</summary>
    Staged,

    /// <summary>Site or histology is not supplied.</summary>
    FailedMissingSiteOrHistology,

    /// <summary>No schema is for this tumour.</summary>
    FailedNoMatchingSchema,

    /// <summary>Several schemas are: a discriminator is missing.</summary>
    FailedMultipleMatchingSchemas,

    /// <summary>The year of diagnosis is outside the years of the algorithm.</summary>
    FailedInvalidYearOfDiagnosis,

    /// <summary>An input is unknown to the schema, or its value is not among its codes and the schema refuses that.</summary>
    FailedInvalidInput,
}
