namespace Custodian.Matching;

/// <summary>What is to be done about a pair.</summary>
public enum MatchDecision
{
    No,

    /// <summary>A person decides.</summary>
    Review,
    Link,
}
