namespace Custodian.Coding.Batch;

/// <summary>What is done to the chosen accounts.</summary>
public enum BatchDeed
{
    Assign,
    Pend,
    Priority,
}
