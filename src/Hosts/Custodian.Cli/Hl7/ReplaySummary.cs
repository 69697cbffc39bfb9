namespace Custodian.Cli.Hl7;

/// <param name="Refused">Answered with an error, or not answered.</param>
/// <param name="Unreadable">Files without a message.</param>
sealed record ReplaySummary(int Sent, int Accepted, int Refused, int Unreadable)
{
    public ReplaySummary Add(ReplayAnswer answer) => this with { Sent = Sent + 1, Accepted = Accepted + (answer.IsAccepted ? 1 : 0), Refused = Refused + (answer.IsAccepted ? 0 : 1) };
}
