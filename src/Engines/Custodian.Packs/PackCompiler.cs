using System.IO.Compression;
using System.Security.Cryptography;
using Custodian.Kernel;

namespace Custodian.Packs;

/// <summary>A file as the publisher supplied it, decompressed (.gz and members of .zip), with the hash of the bytes as supplied.</summary>
/// <param name="Name">File name without folder and without <c>.gz</c>: recognisers look at it first.</param>
/// <param name="Folder">The name of the folder or archive it lay in, for layouts whose file names do not tell the edition. May be empty.</param>
public sealed record SourceFile(string Name, string Folder, ReadOnlyMemory<byte> Content, PackSource Source)
{
    /// <summary>Wraps bytes as read from disk; <c>.gz</c> is decompressed. Archives are opened by the caller, one call per member.</summary>
    /// <exception cref="InvalidDataException">The gzip stream is damaged.</exception>
    public static SourceFile From(string name, string folder, byte[] supplied)
    {
        var source = new PackSource(name, Convert.ToHexStringLower(SHA256.HashData(supplied)), supplied.LongLength);
        if (!name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            return new(name, folder, supplied, source);
        }

        using var unzipped = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(supplied), CompressionMode.Decompress))
        {
            gzip.CopyTo(unzipped);
        }

        return new(name[..^3], folder, unzipped.ToArray(), source);
    }
}

/// <summary>A compiled pack with what the compiler found noteworthy in the sources.</summary>
public sealed record CompiledPack(PackManifest Manifest, byte[] Bytes, IReadOnlyList<Finding> Findings);

/// <summary>
/// Turns official files into packs of one kind. Pure: files in, packs and findings out. A compiler picks the files it knows from everything
/// it is shown, by name and layout, and makes one pack per edition it finds; files it does not know it leaves alone.
/// </summary>
public interface IPackCompiler
{
    string Kind { get; }

    /// <summary>Raised whenever the compiled layout changes; part of the manifest.</summary>
    int Version { get; }

    /// <summary>True when this compiler wants the file, judged by its name, folder and first bytes.</summary>
    bool Recognises(SourceFile file);

    /// <summary>Compiles all editions that the recognised files hold.</summary>
    /// <returns>Packs; for a damaged file a finding of severity Error and no pack of that edition.</returns>
    PackCompilation Compile(IReadOnlyList<SourceFile> recognised);
}

/// <summary>Everything one compiler made of a folder.</summary>
public sealed record PackCompilation(IReadOnlyList<CompiledPack> Packs, IReadOnlyList<Finding> Findings);
