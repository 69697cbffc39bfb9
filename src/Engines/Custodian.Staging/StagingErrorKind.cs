namespace Custodian.Staging;

/// <summary>What is wrong with a case.</summary>
public enum StagingErrorKind
{
    /// <summary>The schema has no input of this key.</summary>
    UnknownInput,

    /// <summary>A value that staging uses is not among its codes.</summary>
    InvalidRequiredInput,

    /// <summary>A value that staging does not use is not among its codes.</summary>
    InvalidNonRequiredInput,

    /// <summary>A key that a table should be given is not in the context.</summary>
    UnknownInputMapping,

    /// <summary>No row of the table holds.</summary>
    MatchNotFound,

    /// <summary>The row that holds says that the combination is an error.</summary>
    StagingError,

    /// <summary>Tables jump in a circle.</summary>
    InfiniteLoop,

    /// <summary>A derived value is not among the codes of its output.</summary>
    InvalidOutput,
}
