using System.Collections.Concurrent;
using System.IO.MemoryMappedFiles;
using Custodian.Packs;

namespace Custodian.Store.Shelf;

/// <summary>
/// The packs of this installation, mapped into memory, editions side by side. A damaged file is set aside with its reason and never served.
/// </summary>
public sealed class PackShelf : IDisposable
{
    readonly string _folder;
    readonly Lock _lock = new();
    readonly ConcurrentDictionary<(Type, string), object> _engines = new();
    readonly List<MappedPack> _mapped = [];
    volatile IReadOnlyList<ShelvedPack> _packs = [];

    public PackShelf(string folder)
    {
        _folder = folder;
        Reload();
    }

    public IReadOnlyList<ShelvedPack> All => _packs;

    /// <summary>Reads the folder again. Packs already open stay valid for whoever holds them.</summary>
    public void Reload()
    {
        lock (_lock)
        {
            var found = new List<ShelvedPack>();
            string[] files = Directory.Exists(_folder) ? Directory.GetFiles(_folder, "*.pack") : [];
            foreach (var path in files.Order(StringComparer.Ordinal))
            {
                var known = _packs.FirstOrDefault(p => p.Path == path && p.Written == File.GetLastWriteTimeUtc(path));
                found.Add(known ?? Map(path));
            }

            _packs = found;
            _engines.Clear();
        }
    }

    /// <summary>
    /// The edition whose range covers the day; a complete one before a partial one, the later start first. Null when none does: callers say
    /// so and never take another edition silently.
    /// </summary>
    public PackImage? For(string kind, DateOnly day) =>
        _packs.Where(p => p.Image is not null && p.Image.Manifest.Kind == kind && p.Image.Manifest.Covers(day))
            .OrderBy(p => p.Image!.Manifest.Partial)
            .ThenByDescending(p => p.Image!.Manifest.From)
            .FirstOrDefault()?.Image;

    /// <summary>An engine opened over the pack that covers the day, made once per pack and shared.</summary>
    public TEngine? Engine<TEngine>(string kind, DateOnly day, Func<PackImage, TEngine> open)
        where TEngine : class => For(kind, day) is { } image ? Engine(image, open) : null;

    public TEngine Engine<TEngine>(PackImage image, Func<PackImage, TEngine> open)
        where TEngine : class => (TEngine)_engines.GetOrAdd((typeof(TEngine), image.Manifest.Id), _ => open(image));

    public void Dispose()
    {
        foreach (var pack in _mapped)
        {
            pack.Dispose();
        }
    }

    ShelvedPack Map(string path)
    {
        var written = File.GetLastWriteTimeUtc(path);
        try
        {
            if (new FileInfo(path).Length == 0)
            {
                return new(path, written, null, "it is empty");
            }

            var mapped = new MappedPack(path);
            _mapped.Add(mapped);
            return PackImage.Open(mapped.Memory, out var reason) is { } image
                ? new(path, written, image, "")
                : new(path, written, null, reason);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(path, written, null, e.Message);
        }
    }
}

/// <param name="Image">Null when the file cannot be used; <paramref name="Fault"/> says why.</param>
public sealed record ShelvedPack(string Path, DateTime Written, PackImage? Image, string Fault);
