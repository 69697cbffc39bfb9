using System.Buffers.Text;
using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Hl7v2;

/// <summary>The envelope of a batch file: BTS-1 says how many messages the batch has, FTS-1 how many batches the file has.</summary>
sealed class BatchCheck(List<Finding> findings)
{
    int _messagesBefore;
    int _batches;
    string? _openBatch;
    string? _openFile;

    /// <param name="messages">How many messages the file had so far.</param>
    public void Header(int name, string place, int messages)
    {
        if (name == SegmentNames.Fhs)
        {
            MissingTrailer("FTS", ref _openFile);
            _openFile = place;
            _batches = 0;
        }
        else
        {
            MissingTrailer("BTS", ref _openBatch);
            _openBatch = place;
            _batches++;
        }

        _messagesBefore = messages;
    }

    /// <param name="messages">How many messages the file had so far.</param>
    public void Trailer(int name, ReadOnlySpan<byte> line, byte separator, int messages)
    {
        var isBatch = name == SegmentNames.Bts;
        ref var open = ref isBatch ? ref _openBatch : ref _openFile;
        if (open is null)
        {
            findings.Add(new(Hl7Codes.TrailerAlone, Severity.Info, "", $"{SegmentNames.Text(name)} without its header. Its count was checked all the same.", Hl7Codes.Batches));
        }

        open = null;
        Compare(isBatch, line, separator, isBatch ? messages - _messagesBefore : _batches);
        _messagesBefore = messages;
    }

    public void EndFile()
    {
        MissingTrailer("BTS", ref _openBatch);
        MissingTrailer("FTS", ref _openFile);
    }

    void Compare(bool isBatch, ReadOnlySpan<byte> line, byte separator, int counted)
    {
        if (!Parts.TryFind(line, separator, 2, out var start, out var length)
            || !Utf8Parser.TryParse(line.Slice(start, length), out int stated, out var used)
            || used != length
            || stated == counted)
        {
            return;
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"states {stated}, but {counted}");
        findings.Add(isBatch
            ? new(Hl7Codes.BatchCount, Severity.Warning, "BTS-1", $"BTS-1 {text} messages were found. Ask the sender whether the batch is whole.", Hl7Codes.Batches)
            : new(Hl7Codes.FileCount, Severity.Warning, "FTS-1", $"FTS-1 {text} batches were found. Ask the sender whether the file is whole.", Hl7Codes.Batches));
    }

    void MissingTrailer(string trailer, ref string? open)
    {
        if (open is null)
        {
            return;
        }

        findings.Add(new(Hl7Codes.TrailerMissing, Severity.Warning, open, $"The header has no {trailer} after it. The file may be cut off; ask the sender whether it is whole.", Hl7Codes.Batches));
        open = null;
    }
}
