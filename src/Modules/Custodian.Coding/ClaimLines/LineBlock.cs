namespace Custodian.Coding.ClaimLines;

/// <summary>Some whole lines of the input.</summary>
public sealed class LineBlock
{
    public const int Size = 256 * 1024;

    /// <summary>A longer line is refused: it is no claim, and reading it would take the memory of all others.</summary>
    public const int LongestLine = 16 * 1024 * 1024;

    public byte[] Bytes { get; private set; } = new byte[Size];

    public int Length { get; set; }

    /// <summary>Number of the first line, from 1.</summary>
    public long FirstLine { get; set; }

    /// <summary>Bytes of the input up to the end of this block, before decompression.</summary>
    public long Position { get; set; }

    /// <summary>The block stands for one line that was too long; its bytes are the beginning of it.</summary>
    public bool IsOverlong { get; set; }

    public void Grow()
    {
        var larger = new byte[Bytes.Length * 2];
        Bytes.AsSpan(0, Length).CopyTo(larger);
        Bytes = larger;
    }
}
