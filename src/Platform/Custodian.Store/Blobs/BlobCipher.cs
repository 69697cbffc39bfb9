using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Custodian.Store.Home;

namespace Custodian.Store.Blobs;

/// <summary>
/// One file per blob: magic <c>CBL1</c>, name of the wrapping key (16 bytes, zero padded), the blob's own key wrapped with AES-256-GCM
/// (12 nonce + 16 tag + 32), int64 length, then the content in chunks of 1 MiB, each 12 nonce + 16 tag + bytes, with the chunk's number and
/// the blob's length authenticated so that chunks cannot be swapped or dropped.
/// </summary>
static class BlobCipher
{
    const int Chunk = 1 << 20;
    const int Nonce = 12;
    const int Tag = 16;
    const int Header = 4 + 16 + Nonce + Tag + 32 + 8;

    public static byte[] Seal(KeyRing ring, ReadOnlySpan<byte> content)
    {
        var chunks = (content.Length + Chunk - 1) / Chunk;
        var file = new byte[Header + content.Length + (chunks * (Nonce + Tag))];
        Span<byte> key = stackalloc byte[32];
        RandomNumberGenerator.Fill(key);
        "CBL1"u8.CopyTo(file);
        Encoding.ASCII.GetBytes(ring.Active, file.AsSpan(4, 16));
        using (var wrap = new AesGcm(ring.Wrapping(ring.Active)!, Tag))
        {
            RandomNumberGenerator.Fill(file.AsSpan(20, Nonce));
            wrap.Encrypt(file.AsSpan(20, Nonce), key, file.AsSpan(20 + Nonce + Tag, 32), file.AsSpan(20 + Nonce, Tag));
        }

        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(Header - 8), content.Length);
        using var cipher = new AesGcm(key, Tag);
        Span<byte> place = stackalloc byte[16];
        var at = Header;
        for (var i = 0; i < chunks; i++)
        {
            var part = content.Slice(i * Chunk, Math.Min(Chunk, content.Length - (i * Chunk)));
            WritePlace(place, i, content.Length);
            RandomNumberGenerator.Fill(file.AsSpan(at, Nonce));
            cipher.Encrypt(file.AsSpan(at, Nonce), part, file.AsSpan(at + Nonce + Tag, part.Length), file.AsSpan(at + Nonce, Tag), place);
            at += Nonce + Tag + part.Length;
        }

        CryptographicOperations.ZeroMemory(key);
        return file;
    }

    /// <exception cref="BlobDamagedException">The file is not whole or not sealed with a key of this ring.</exception>
    public static byte[] Open(KeyRing ring, ReadOnlySpan<byte> file)
    {
        if (file.Length < Header || !file[..4].SequenceEqual("CBL1"u8))
        {
            throw new BlobDamagedException("The stored file is cut short or is not a sealed document.");
        }

        var name = Encoding.ASCII.GetString(file.Slice(4, 16)).TrimEnd('\0');
        var wrapping = ring.Wrapping(name) ?? throw new BlobDamagedException($"The key ring has no key {name}; restore the key ring of this installation.");
        var length = BinaryPrimitives.ReadInt64LittleEndian(file[(Header - 8)..]);
        var chunks = (length + Chunk - 1) / Chunk;
        if (length < 0 || length > int.MaxValue || file.Length != Header + length + (chunks * (Nonce + Tag)))
        {
            throw new BlobDamagedException("The stored file has another length than it was written with.");
        }

        try
        {
            return Decrypt(wrapping, file, (int)length, (int)chunks);
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new BlobDamagedException("The stored file was changed on disk.", e);
        }
    }

    static byte[] Decrypt(byte[] wrapping, ReadOnlySpan<byte> file, int length, int chunks)
    {
        Span<byte> key = stackalloc byte[32];
        using (var wrap = new AesGcm(wrapping, Tag))
        {
            wrap.Decrypt(file.Slice(20, Nonce), file.Slice(20 + Nonce + Tag, 32), file.Slice(20 + Nonce, Tag), key);
        }

        var content = new byte[length];
        using var cipher = new AesGcm(key, Tag);
        Span<byte> place = stackalloc byte[16];
        var at = Header;
        for (var i = 0; i < chunks; i++)
        {
            var part = content.AsSpan(i * Chunk, Math.Min(Chunk, length - (i * Chunk)));
            WritePlace(place, i, length);
            cipher.Decrypt(file.Slice(at, Nonce), file.Slice(at + Nonce + Tag, part.Length), file.Slice(at + Nonce, Tag), part, place);
            at += Nonce + Tag + part.Length;
        }

        CryptographicOperations.ZeroMemory(key);
        return content;
    }

    static void WritePlace(Span<byte> place, long index, long length)
    {
        BinaryPrimitives.WriteInt64LittleEndian(place, index);
        BinaryPrimitives.WriteInt64LittleEndian(place[8..], length);
    }
}
