using System.Security.Cryptography;
using System.Text.Json;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Blobs;
using Custodian.Store.Home;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Backup;

/// <summary>
/// Copies an installation into a folder and back. The database is copied first and the blobs after it: every blob a copied row names is
/// there, since bytes are written before rows. Keys are copied only when asked for, since whoever holds both holds the record.
/// </summary>
public sealed class StoreBackup(IDbContextFactory<CustodianDb> databases, CustodianOptions options, AuditTrail audit, AuditAnchor anchor, DatabaseCopy copy, KeyRing keys, WriteGate gate, TimeProvider clock)
{
    const string ManifestName = "backup.json";

    /// <summary>Takes a backup while the program runs.</summary>
    /// <param name="folder">New or empty.</param>
    public async Task<Outcome<BackupManifest>> Take(string folder, bool withKeys, CancellationToken stop = default)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return Problem.Conflict("STO-0301", $"{folder} is not empty. Name a new folder for each backup.");
        }

        Directory.CreateDirectory(folder);
        await using var db = await databases.CreateDbContextAsync(stop);
        var copied = await copy.To(Path.Combine(folder, "database"), stop);
        if (copied.Problem is { } problem)
        {
            return problem;
        }

        var head = copied.Value;
        foreach (var sha256 in await db.Set<BlobRow>().Select(b => b.Sha256).ToListAsync(stop))
        {
            CopyInto(options.Home.Root, folder, Path.Combine("blobs", sha256[..2], sha256[2..4], sha256));
        }

        foreach (var file in withKeys ? Directory.GetFiles(options.Home.Keys, "*", SearchOption.AllDirectories) : [])
        {
            CopyInto(options.Home.Root, folder, Path.GetRelativePath(options.Home.Root, file));
        }

        var manifest = new BackupManifest(
            options.Postgres is null ? "SQLite" : "PostgreSQL",
            (await db.Database.GetAppliedMigrationsAsync(stop)).LastOrDefault() ?? "",
            Instant.Of(clock), options.Node, head.Seq, head.Hash, Hashes(folder));
        await File.WriteAllBytesAsync(Path.Combine(folder, ManifestName), JsonSerializer.SerializeToUtf8Bytes(manifest, BackupJson.Default.BackupManifest), stop);
        await Record("store.backup", AuditVerb.Archive, $"{manifest.Files.Count} files", stop);
        return manifest;
    }

    /// <summary>Puts a backup in place of an empty installation, after checking every file against the manifest.</summary>
    public async Task<Outcome<BackupManifest>> Restore(string folder, CancellationToken stop = default)
    {
        if (Read(folder) is not { } manifest)
        {
            return Problem.Invalid("STO-0302", $"{folder} holds no readable backup.json. Name the folder that `custodian db backup` made.");
        }

        if (manifest.Files.FirstOrDefault(f => !Matches(folder, f)) is { Key: { } damaged })
        {
            return Problem.Conflict("STO-0303", $"{damaged} in the backup is missing or changed. Nothing was restored. Use another copy of the backup.");
        }

        foreach (var file in manifest.Files.Keys.Where(f => f.StartsWith("blobs", StringComparison.Ordinal) || f.StartsWith("keys", StringComparison.Ordinal)))
        {
            CopyInto(folder, options.Home.Root, file);
        }

        keys.Reload();
        var restored = await copy.From(Path.Combine(folder, "database"), stop);
        if (restored.Problem is { } problem)
        {
            return problem;
        }

        anchor.Reset(manifest.AuditSeq, manifest.AuditHash);
        await Record("store.restore", AuditVerb.Restore, $"backup of {manifest.TakenAt:yyyy-MM-dd HH:mm} UTC", stop);
        return manifest;
    }

    static BackupManifest? Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(folder, ManifestName)), BackupJson.Default.BackupManifest);
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    static bool Matches(string folder, KeyValuePair<string, string> file)
    {
        var path = Path.Combine(folder, file.Key);
        return !file.Key.Contains("..", StringComparison.Ordinal) && File.Exists(path) && Hash(path) == file.Value;
    }

    static Dictionary<string, string> Hashes(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .ToDictionary(path => Path.GetRelativePath(folder, path), Hash, StringComparer.Ordinal);

    static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    static void CopyInto(string from, string to, string relative)
    {
        var target = Path.Combine(to, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(from, relative), target, overwrite: true);
    }

    async Task Record(string action, AuditVerb verb, string detail, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        await using var pass = await gate.Enter(stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await audit.Append(db, new AuditEntry(Instant.Of(clock), Caller.System("command line"), action, verb, "ok") { Detail = detail });
        await transaction.CommitAsync(stop);
        audit.Anchor(db);
    }
}
