namespace Custodian.Coding.ClaimLines;

/// <summary>Answers lines one after the other. It has working memory of its own, so each thread has its own.</summary>
public interface ILineAnswerer
{
    /// <summary>Writes the answer to a line: a result, or a finding.</summary>
    /// <param name="line">Without its end of line; never blank.</param>
    /// <param name="number">From 1.</param>
    void Answer(ReadOnlySpan<byte> line, long number, AnswerBuffer answers);
}
