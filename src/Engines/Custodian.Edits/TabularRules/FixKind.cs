namespace Custodian.Edits.Tabular;

/// <summary>What one step of a <see cref="CodeFix"/> does to the list of diagnoses.</summary>
public enum FixKind
{
    /// <summary>The other code takes the place of the code; POA and evidence stay with the place.</summary>
    Replace,

    /// <summary>The other code is added right after the code.</summary>
    AddAfter,

    /// <summary>The other code is added right before the code.</summary>
    AddBefore,

    /// <summary>The code is moved right before the other.</summary>
    MoveBefore,

    /// <summary>The code is taken out, wherever it stands.</summary>
    Remove,

    /// <summary>Repeats of the code are taken out; the first stays.</summary>
    KeepFirst,
}
