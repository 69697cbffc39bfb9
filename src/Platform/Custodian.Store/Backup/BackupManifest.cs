using System.Text.Json.Serialization;

namespace Custodian.Store.Backup;

/// <summary>What a backup holds, so that a restore can prove it got all of it back.</summary>
/// <param name="Provider">SQLite or PostgreSQL.</param>
/// <param name="Migration">The newest migration applied when it was taken.</param>
/// <param name="AuditSeq">End of this node's audit chain; the restore sets the anchor here.</param>
/// <param name="Files">Relative path and SHA-256 of each file in the backup.</param>
public sealed record BackupManifest(
    string Provider,
    string Migration,
    DateTime TakenAt,
    string Node,
    long AuditSeq,
    string AuditHash,
    IReadOnlyDictionary<string, string> Files);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BackupManifest))]
sealed partial class BackupJson : JsonSerializerContext;
