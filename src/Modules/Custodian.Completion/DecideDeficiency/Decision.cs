namespace Custodian.Completion.DecideDeficiency;

/// <summary>What a person can do with a deficiency; completing is left to the document itself.</summary>
enum Decision
{
    /// <summary>The practitioner: not mine, not needed, wrong patient.</summary>
    Decline,
    Reassign,
    Waive,
    Verify,
}
