namespace Custodian.Coding;

/// <summary>How a code came to the case.</summary>
public enum CodeSource
{
    Manual,
    Suggested,
    Imported,
}
