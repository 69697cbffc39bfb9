using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Custodian.Packs;

/// <summary>Collects sections and writes the one immutable file. The same sections and manifest give the same bytes.</summary>
public sealed class PackWriter
{
    readonly SortedDictionary<string, byte[]> _sections = new(StringComparer.Ordinal);

    /// <summary>Adds a section.</summary>
    /// <param name="name">At most 32 UTF-8 bytes, unique in the pack.</param>
    public PackWriter Add(string name, ReadOnlySpan<byte> content)
    {
        if (Encoding.UTF8.GetByteCount(name) is 0 or > 32)
        {
            throw new ArgumentException("A section name has 1 to 32 bytes.", nameof(name));
        }

        _sections.Add(name, content.ToArray());
        return this;
    }

    public byte[] ToBytes(PackManifest manifest)
    {
        _sections["manifest"] = JsonSerializer.SerializeToUtf8Bytes(manifest, PackJson.Default.PackManifest);
        long at = Aligned(PackImage.HeaderLength + ((long)_sections.Count * PackImage.RowLength));
        var offsets = new List<long>(_sections.Count);
        foreach (var content in _sections.Values)
        {
            offsets.Add(at);
            at = Aligned(at + content.Length);
        }

        var file = new byte[checked((int)at)];
        PackImage.Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), _sections.Count);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(8), file.Length);
        var i = 0;
        foreach (var (name, content) in _sections)
        {
            var row = file.AsSpan(PackImage.HeaderLength + (i * PackImage.RowLength), PackImage.RowLength);
            Encoding.UTF8.GetBytes(name, row);
            BinaryPrimitives.WriteInt64LittleEndian(row[32..], offsets[i]);
            BinaryPrimitives.WriteInt64LittleEndian(row[40..], content.Length);
            content.CopyTo(file.AsSpan((int)offsets[i]));
            i++;
        }

        SHA256.HashData(file.AsSpan(PackImage.HeaderLength), file.AsSpan(16, 32));
        return file;
    }

    static long Aligned(long n) => (n + PackImage.Alignment - 1) / PackImage.Alignment * PackImage.Alignment;
}
