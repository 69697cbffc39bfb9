namespace Custodian.Coding;

/// <summary>WORKFLOWS 1.3, coding track.</summary>
public enum CaseState
{
    /// <summary>Documents that coding needs are missing, or the patient is in house again.</summary>
    NotReady,
    Ready,

    /// <summary>A coder works on it; also after a reopening.</summary>
    InProgress,

    /// <summary>Waits for something outside coding; each reason has an owner.</summary>
    Pended,

    /// <summary>Final coded.</summary>
    Coded,

    /// <summary>The encounter was cancelled.</summary>
    Cancelled,
}
