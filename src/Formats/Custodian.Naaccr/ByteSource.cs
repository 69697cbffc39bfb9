namespace Custodian.Naaccr;

/// <summary>Fills the buffer from its start with the next bytes of a file, as <c>Stream.Read</c> does.</summary>
/// <returns>How many bytes were written; 0 at the end.</returns>
public delegate int ByteSource(Span<byte> buffer);
