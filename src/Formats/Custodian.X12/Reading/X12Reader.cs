using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>
/// Reads any X12 file: any delimiters and terminator, byte order mark, line ends after the terminator, several interchanges, TA1 between.
/// Never throws for what a file contains: everything wrong is a <see cref="Finding"/> beside what could be read.
/// </summary>
public static class X12Reader
{
    public static X12File Read(ReadOnlyMemory<byte> content)
    {
        var findings = new List<Finding>();
        var cutter = new SegmentCutter(content, findings);
        cutter.Cut();
        var (marks, delimiters) = (cutter.Marks, cutter.Delimiters);
        var cut = new X12File(content, marks, delimiters);
        var envelopes = new EnvelopeChecker(cut, findings);
        envelopes.Check();
        return new(content, marks, delimiters) { Interchanges = envelopes.Interchanges, Findings = findings };
    }
}
