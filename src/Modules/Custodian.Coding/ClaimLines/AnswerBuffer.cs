using System.Buffers;
using System.Text.Json;
using Custodian.Kernel;

namespace Custodian.Coding.ClaimLines;

/// <summary>The answers to one block of lines, in order, and how many lines were refused.</summary>
public sealed class AnswerBuffer : IBufferWriter<byte>
{
    byte[] _bytes = new byte[1 << 20];

    /// <summary>Findings about lines of a format that has no room for them; written to standard error.</summary>
    public List<string> Aside { get; } = [];

    public int Length { get; private set; }

    public long Lines { get; private set; }

    /// <summary>Lines with a finding of severity Error.</summary>
    public long Refused { get; private set; }

    /// <summary>Lines that were answered and have a finding of a lower severity.</summary>
    public long Noted { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Clear()
    {
        Aside.Clear();
        (Length, Lines, Refused, Noted) = (0, 0, 0, 0);
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Room(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Room(sizeHint);
        return _bytes.AsSpan(Length);
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    public void EndLine()
    {
        Room(1);
        _bytes[Length++] = (byte)'\n';
        Lines++;
    }

    /// <summary>Counts a line that has a finding, whatever was written for it.</summary>
    public void Count(Finding finding)
    {
        Refused += finding.Severity == Severity.Error ? 1 : 0;
        Noted += finding.Severity == Severity.Error ? 0 : 1;
    }

    /// <summary>Answers a line with a finding in place of a result.</summary>
    public void Refuse(long number, ReadOnlySpan<byte> id, Finding finding)
    {
        WriteRefusal(this, number, id, finding);
        EndLine();
        Count(finding);
    }

    /// <summary>The same for a format without room for it.</summary>
    public void RefuseAside(long number, Finding finding)
    {
        var text = new ArrayBufferWriter<byte>();
        WriteRefusal(text, number, [], finding);
        Aside.Add(System.Text.Encoding.UTF8.GetString(text.WrittenSpan));
        Lines++;
        Count(finding);
    }

    static void WriteRefusal(IBufferWriter<byte> output, long number, ReadOnlySpan<byte> id, Finding finding)
    {
        using var json = new Utf8JsonWriter(output, LineJson.Options);
        json.WriteStartObject();
        json.WriteNumber("line"u8, number);
        if (id.Length > 0)
        {
            json.WriteString("id"u8, id);
        }

        LineJson.Write(json, finding);
        json.WriteEndObject();
    }

    void Room(int count)
    {
        var free = _bytes.Length - Length;
        if (free < Math.Max(count, 1))
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }
    }
}
