namespace Custodian.Staging;

/// <summary>Results and errors as the publisher's program writes them.</summary>
public static class StagingNames
{
    public static string Of(StagingResult result) => result switch
    {
        StagingResult.Staged => "STAGED",
        StagingResult.FailedMissingSiteOrHistology => "FAILED_MISSING_SITE_OR_HISTOLOGY",
        StagingResult.FailedNoMatchingSchema => "FAILED_NO_MATCHING_SCHEMA",
        // Spelled so by the publisher.
        StagingResult.FailedMultipleMatchingSchemas => "FAILED_MULITPLE_MATCHING_SCHEMAS",
        StagingResult.FailedInvalidYearOfDiagnosis => "FAILED_INVALID_YEAR_DX",
        _ => "FAILED_INVALID_INPUT",
    };

    public static string Of(StagingErrorKind kind) => kind switch
    {
        StagingErrorKind.UnknownInput => "UNKNOWN_INPUT",
        StagingErrorKind.InvalidRequiredInput => "INVALID_REQUIRED_INPUT",
        StagingErrorKind.InvalidNonRequiredInput => "INVALID_NON_REQUIRED_INPUT",
        StagingErrorKind.UnknownInputMapping => "UNKNOWN_INPUT_MAPPING",
        StagingErrorKind.MatchNotFound => "MATCH_NOT_FOUND",
        StagingErrorKind.StagingError => "STAGING_ERROR",
        StagingErrorKind.InfiniteLoop => "INFINITE_LOOP",
        _ => "INVALID_OUTPUT",
    };
}
