namespace Custodian.Grouping;

/// <summary>What the review of pre-existing conditions asks the coder to look at.</summary>
public enum RecaptureKind
{
    /// <summary>Chronic, coded before, and no code of its three-character category this time: look for documentation, query if in doubt.</summary>
    Missing,

    /// <summary>Coded before and now with POA N or U: a chronic condition known earlier was present on admission unless the record says otherwise.</summary>
    PoaContradictsHistory,
}
