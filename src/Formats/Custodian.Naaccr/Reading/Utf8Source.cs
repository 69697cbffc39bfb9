using System.Text;
using System.Text.Unicode;

namespace Custodian.Naaccr.Reading;

/// <summary>Gives any XML file as UTF-8: byte order marks are taken off, and files in other encodings are transcoded (XML 1.0, appendix F).</summary>
static class Utf8Source
{
    const int Looked = 1024;

    public static ByteSource Of(ByteSource source) => new Opening(source).Read;

    /// <summary>Looks at the first bytes, then stands aside.</summary>
    sealed class Opening(ByteSource source)
    {
        readonly byte[] _first = new byte[Looked];
        ByteSource? _rest;

        public int Read(Span<byte> buffer) => (_rest ??= Open())(buffer);

        ByteSource Open()
        {
            var count = 0;
            while (count < Looked && source(_first.AsSpan(count)) is var read and > 0)
            {
                count += read;
            }

            var (encoding, mark) = Encodings.Of(_first.AsSpan(0, count));
            var whole = new Joined(_first.AsMemory(mark, count - mark), source);
            return encoding is null ? whole.Read : new Transcoding(whole.Read, encoding).Read;
        }
    }

    /// <summary>Bytes that were looked at, and those that follow.</summary>
    sealed class Joined(ReadOnlyMemory<byte> first, ByteSource source)
    {
        ReadOnlyMemory<byte> _first = first;

        public int Read(Span<byte> buffer)
        {
            if (_first.IsEmpty)
            {
                return source(buffer);
            }

            var count = Math.Min(_first.Length, buffer.Length);
            _first.Span[..count].CopyTo(buffer);
            _first = _first[count..];
            return count;
        }
    }

    sealed class Transcoding(ByteSource source, Encoding encoding)
    {
        const int Block = 16 * 1024;

        readonly Decoder _decoder = encoding.GetDecoder();
        readonly byte[] _bytes = new byte[Block];
        readonly char[] _chars = new char[Block + 16];
        byte[] _utf8 = [];
        int _at;

        public int Read(Span<byte> buffer)
        {
            while (_at == _utf8.Length)
            {
                var read = source(_bytes);
                var count = _decoder.GetChars(_bytes.AsSpan(0, read), _chars, flush: read == 0);
                (_utf8, _at) = (Encoding.UTF8.GetBytes(_chars, 0, count), 0);
                if (read == 0 && count == 0)
                {
                    return 0;
                }
            }

            var copied = Math.Min(_utf8.Length - _at, buffer.Length);
            _utf8.AsSpan(_at, copied).CopyTo(buffer);
            _at += copied;
            return copied;
        }
    }
}
