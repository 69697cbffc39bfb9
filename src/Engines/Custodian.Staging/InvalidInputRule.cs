namespace Custodian.Staging;

/// <summary>What a schema does when an input is not among the codes of its table.</summary>
public enum InvalidInputRule
{
    /// <summary>Notes the error and stages.</summary>
    Continue,

    /// <summary>Does not stage.</summary>
    Fail,

    /// <summary>Does not stage when the input is used for staging; otherwise notes the error.</summary>
    FailWhenUsedForStaging,
}
