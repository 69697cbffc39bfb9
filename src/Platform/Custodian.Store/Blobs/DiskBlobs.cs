using System.Globalization;
using System.Security.Cryptography;
using Custodian.Kernel;
using Custodian.Store.Home;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Blobs;

/// <summary>Blobs as files <c>ab/cd/&lt;sha256&gt;</c> under the home's blob folder.</summary>
public sealed class DiskBlobs(CustodianHome home, KeyRing ring, Ids ids) : IBlobs
{
    public async Task<BlobRef> Put(CustodianDb db, ReadOnlyMemory<byte> content, string mediaType, DateTime now, CancellationToken stop)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(sha256);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await WriteWhole(path, BlobCipher.Seal(ring, content.Span), stop);
        }

        var known = db.Set<BlobRow>().Local.Any(b => b.Sha256 == sha256) || await db.Set<BlobRow>().AnyAsync(b => b.Sha256 == sha256, stop);
        if (!known)
        {
            db.Add(new BlobRow { Sha256 = sha256, Bytes = content.Length, MediaType = mediaType, StoredAt = now });
        }

        return new BlobRef(sha256, content.Length, mediaType);
    }

    public async Task<byte[]> Get(string sha256, CancellationToken stop)
    {
        var path = PathOf(sha256);
        if (!File.Exists(path))
        {
            throw new BlobDamagedException($"The bytes of document {sha256[..12]} are not in the blob folder. Restore them from the backup.");
        }

        var content = BlobCipher.Open(ring, await File.ReadAllBytesAsync(path, stop));
        return Convert.ToHexStringLower(SHA256.HashData(content)) == sha256
            ? content
            : throw new BlobDamagedException($"The bytes of document {sha256[..12]} do not match their hash. Restore them from the backup.");
    }

    public async Task<bool> Verify(string sha256, CancellationToken stop)
    {
        try
        {
            await Get(sha256, stop);
            return true;
        }
        catch (BlobDamagedException)
        {
            return false;
        }
    }

    /// <summary>Written beside its place, flushed to the disk, then moved: a crash leaves a whole file or none under the final name.</summary>
    async Task WriteWhole(string path, byte[] sealedBytes, CancellationToken stop)
    {
        var beside = path + "." + ids.Next().ToString(CultureInfo.InvariantCulture) + ".tmp";
        try
        {
            await using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                await file.WriteAsync(sealedBytes, stop);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (IOException)
        {
            // What a full disk took of it must not go on filling the disk.
            File.Delete(beside);
            throw;
        }
    }

    string PathOf(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(home.Blobs, sha256[..2], sha256[2..4], sha256)
        : throw new BlobDamagedException("That is not the name of a stored document.");
}
