namespace Custodian.Primaries;

/// <summary>What a decision rests on.</summary>
public enum DecisionBasis
{
    /// <summary>A rule of the group that both tumours belong to.</summary>
    Rule,

    /// <summary>No group of rules takes the tumours, and every field of theirs is the same.</summary>
    SameTumour,

    /// <summary>The tumours belong to different groups of rules.</summary>
    DifferentGroups,

    /// <summary>No group of rules takes the first tumour.</summary>
    NoGroupForFirst,

    /// <summary>No group of rules takes the second tumour.</summary>
    NoGroupForSecond,
}
