using Custodian.Kernel;

namespace Custodian.Coding.ClaimLines;

/// <summary>One block on its way through a thread: the lines, who answers them, and the answers. Used again for later blocks.</summary>
public sealed class LineWork(ILineAnswerer answerer)
{
    static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    static readonly Finding TooLong = new(
        "CLI-0106", Severity.Error, "", $"The line is longer than {LineBlock.LongestLine >> 20} MiB and was skipped. Check that every claim ends with an end of line.");

    public LineBlock Block { get; } = new();

    public AnswerBuffer Answers { get; } = new();

    /// <summary>Puts the answers to the lines of the block into <see cref="Answers"/>.</summary>
    public void Run()
    {
        Answers.Clear();
        if (Block.IsOverlong)
        {
            Answers.Refuse(Block.FirstLine, [], TooLong);
            return;
        }

        var rest = Block.Bytes.AsSpan(0, Block.Length);
        if (Block.FirstLine == 1 && rest.StartsWith(ByteOrderMark))
        {
            rest = rest[ByteOrderMark.Length..];
        }

        for (var number = Block.FirstLine; rest.Length > 0; number++)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = (end < 0 ? rest : rest[..end]).TrimEnd((byte)'\r');
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (line.ContainsAnyExcept((byte)' ', (byte)'\t'))
            {
                answerer.Answer(line, number, Answers);
            }
        }
    }
}
