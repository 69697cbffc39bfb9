using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Custodian.Store.Home;

/// <summary>
/// Keys that never enter the database: one for the audit chain, and key-encryption keys that wrap the key of each blob. New blobs use the
/// active key; older keys stay for reading until their blobs are rewrapped.
/// </summary>
public sealed class KeyRing
{
    readonly string _path;
    volatile Keys _keys;

    KeyRing(string path) => (_path, _keys) = (path, Read(path));

    public string Active => _keys.Active;

    public byte[] AuditKey => _keys.Audit;

    /// <summary>The key-encryption key of that name, or null when the ring does not hold it (a blob from another installation).</summary>
    public byte[]? Wrapping(string name) => _keys.Wrapping.GetValueOrDefault(name);

    /// <summary>Reads the file again: a restore may have put the keys of the backup in place.</summary>
    public void Reload() => _keys = Read(_path);

    /// <summary>Opens the ring of this home, or makes one when the home is new.</summary>
    /// <exception cref="InvalidDataException">The file is there but damaged: it is never replaced silently, since blobs would be lost with it.</exception>
    public static KeyRing OpenOrCreate(CustodianHome home)
    {
        var path = Path.Combine(home.Keys, "keyring.json");
        if (!File.Exists(path))
        {
            var fresh = new KeyRingFile("k1", NewKey(), new Dictionary<string, string> { ["k1"] = NewKey() });
            WritePrivately(path, JsonSerializer.SerializeToUtf8Bytes(fresh, KeyRingJson.Default.KeyRingFile));
        }

        return new KeyRing(path);
    }

    static Keys Read(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize(File.ReadAllBytes(path), KeyRingJson.Default.KeyRingFile)!;
            return new(file.Active, Convert.FromBase64String(file.AuditKey), file.Wrapping.ToDictionary(k => k.Key, k => Convert.FromBase64String(k.Value), StringComparer.Ordinal));
        }
        catch (Exception e) when (e is JsonException or FormatException or NullReferenceException)
        {
            throw new InvalidDataException($"The key ring {path} is damaged. Put the copy from your last backup in its place; without it documents cannot be read.", e);
        }
    }

    sealed record Keys(string Active, byte[] Audit, Dictionary<string, byte[]> Wrapping);

    static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    static void WritePrivately(string path, byte[] content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }
}

sealed record KeyRingFile(string Active, string AuditKey, Dictionary<string, string> Wrapping);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeyRingFile))]
sealed partial class KeyRingJson : JsonSerializerContext;
