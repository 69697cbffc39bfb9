namespace Custodian.Coding.ClaimLines;

/// <summary>What a run over many lines came to.</summary>
/// <param name="Lines">Lines answered, blank ones not counted.</param>
/// <param name="Refused">Of these: without a result, or with one that a finding of severity Error puts in doubt.</param>
/// <param name="Noted">Of these: answered, with a remark.</param>
public sealed record LineTotals(long Lines, long Refused, long Noted)
{
    public LineTotals Add(AnswerBuffer block) => new(Lines + block.Lines, Refused + block.Refused, Noted + block.Noted);
}
