namespace Custodian.CodeBooks;

/// <summary>How a code differs between two editions.</summary>
public enum CodeChangeKind
{
    Added,
    Deleted,

    /// <summary>The title was reworded.</summary>
    Retitled,

    /// <summary>A code became a header because codes were added below it.</summary>
    BecameHeader,

    /// <summary>A header became a code.</summary>
    BecameBillable,
}
