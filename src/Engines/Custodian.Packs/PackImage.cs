using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Custodian.Packs;

/// <summary>
/// A pack in memory. The bytes are owned by the platform (a mapped file, or an array in tests); a pack is immutable and shared by all
/// requests, and readers take spans of it.
/// <para>Layout, little-endian: magic <c>CPK1</c>, int32 section count, int64 total length, 32 bytes SHA-256 of all that follows; then per
/// section a 48-byte directory row (32 bytes UTF-8 name padded with zeros, int64 offset, int64 length); then the sections, each aligned to
/// 64 bytes. Section <c>manifest</c> is JSON.</para>
/// </summary>
public sealed class PackImage
{
    internal const int HeaderLength = 48;
    internal const int RowLength = 48;
    internal const int Alignment = 64;
    internal static ReadOnlySpan<byte> Magic => "CPK1"u8;

    readonly ReadOnlyMemory<byte> _bytes;
    readonly Dictionary<string, Range> _sections;

    PackImage(ReadOnlyMemory<byte> bytes, Dictionary<string, Range> sections, PackManifest manifest)
    {
        _bytes = bytes;
        _sections = sections;
        Manifest = manifest;
    }

    public PackManifest Manifest { get; }

    public IEnumerable<string> Sections => _sections.Keys;

    public long Length => _bytes.Length;

    /// <summary>Opens a pack after checking magic, bounds and directory; the checksum is checked by <see cref="VerifyChecksum"/>, which reads every byte.</summary>
    /// <returns>Null with <paramref name="reason"/> set when the bytes are not a whole pack.</returns>
    public static PackImage? Open(ReadOnlyMemory<byte> bytes, out string reason)
    {
        var span = bytes.Span;
        reason = "";
        if (span.Length < HeaderLength || !span[..4].SequenceEqual(Magic))
        {
            reason = "it is not a pack (the first bytes are not CPK1)";
            return null;
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(span[4..]);
        var length = BinaryPrimitives.ReadInt64LittleEndian(span[8..]);
        if (length != span.Length || count is < 1 or > 4096 || HeaderLength + ((long)count * RowLength) > span.Length)
        {
            reason = $"it is {span.Length} bytes long where its header says {length}: the file was cut short or damaged";
            return null;
        }

        var sections = new Dictionary<string, Range>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var row = span.Slice(HeaderLength + (i * RowLength), RowLength);
            var name = Encoding.UTF8.GetString(row[..32].TrimEnd((byte)0));
            var offset = BinaryPrimitives.ReadInt64LittleEndian(row[32..]);
            var size = BinaryPrimitives.ReadInt64LittleEndian(row[40..]);
            if (offset < 0 || size < 0 || offset > span.Length - size)
            {
                reason = $"section {name} lies outside the file: the directory is damaged";
                return null;
            }

            sections[name] = (int)offset..(int)(offset + size);
        }

        if (!sections.TryGetValue("manifest", out var m) || !TryManifest(span[m], out var manifest))
        {
            reason = "its manifest cannot be read";
            return null;
        }

        return new PackImage(bytes, sections, manifest);
    }

    /// <summary>True when the SHA-256 in the header is that of the content.</summary>
    public bool VerifyChecksum()
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(_bytes.Span[HeaderLength..], hash);
        return hash.SequenceEqual(_bytes.Span.Slice(16, 32));
    }

    /// <summary>The section's bytes, or empty when the pack has no such section.</summary>
    public ReadOnlySpan<byte> Section(string name) => _sections.TryGetValue(name, out var r) ? _bytes.Span[r] : default;

    public ReadOnlyMemory<byte> SectionMemory(string name) => _sections.TryGetValue(name, out var r) ? _bytes[r] : default;

    static bool TryManifest(ReadOnlySpan<byte> json, [NotNullWhen(true)] out PackManifest? manifest)
    {
        try
        {
            manifest = JsonSerializer.Deserialize(json, PackJson.Default.PackManifest);
            return manifest is not null;
        }
        catch (JsonException)
        {
            manifest = null;
            return false;
        }
    }
}
