using Custodian.Kernel;
using Custodian.Naaccr;
using Custodian.Naaccr.Dictionaries;
using Custodian.Naaccr.FixedWidth;
using Custodian.Naaccr.Reading;

namespace Custodian.Cli.Naaccr;

/// <summary>A file of cases opened with the reader of its kind, which its first bytes tell.</summary>
sealed class CaseReading : IDisposable
{
    readonly CaseStream _stream;

    public CaseReading(CaseSource source, NaaccrStandard standard, NaaccrReadOptions options, Action<long>? taken = null)
    {
        _stream = source.Open(taken);
        Reader = IsFixedWidth(_stream.Peek()) ? new FixedWidthReader(_stream.Read, standard, options) : new NaaccrXmlReader(_stream.Read, standard, options);
    }

    public INaaccrReader Reader { get; }

    public long BytesRead => _stream.Given;

    /// <summary>Why reading stopped, as far as the format and the compression tell.</summary>
    public NaaccrFinding? Fault => _stream.Damaged
        ? new("NAA-0006", Severity.Error, Reader.Fault?.Line ?? 0, null, null, null, "The compressed file is damaged or cut off; what came before was read. Send it again, whole.")
        : Reader.Fault;

    public void Dispose() => _stream.Dispose();

    static bool IsFixedWidth(ReadOnlySpan<byte> first) =>
        first.Length > 19 && first[0] is (byte)'A' or (byte)'M' or (byte)'C' or (byte)'I' && !first[16..19].ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
