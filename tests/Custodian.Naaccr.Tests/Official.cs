using System.IO.Compression;
using Custodian.Naaccr.Dictionaries;
using Custodian.Testing;

namespace Custodian.Naaccr.Tests;

/// <summary>The official files, opened from their archives.</summary>
static class Official
{
    static readonly Lazy<NaaccrStandard> Opened = new(() => new(
        [.. Members("oncology/naaccr/naaccr-dictionaries-v14-v26.zip"), .. Members("oncology/naaccr/naaccr-fixed-width-layouts-v12-v18.zip")],
        []));

    /// <summary>Skips the test by name where the reference files are absent.</summary>
    public static NaaccrStandard Standard
    {
        get
        {
            Reference.Path("oncology/naaccr");
            return Opened.Value;
        }
    }

    /// <summary>The user dictionary that the reference reader of the cases knew.</summary>
    public static NaaccrStandard WithWhatever => Standard.With([new("whatever", null, [new("whateverItem", 10000, NaaccrLevel.Patient, 1)])]);

    /// <summary>The members of an archive by their names without folders, except for those the name of the folder tells apart.</summary>
    public static IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> Members(string archive)
    {
        using var zip = ZipFile.OpenRead(Reference.Path(archive));
        return [.. zip.Entries.Where(e => e.Length > 0).Select(e => KeyValuePair.Create(e.Name, (ReadOnlyMemory<byte>)Bytes(e)))];
    }

    /// <summary>The members of a case archive by their whole paths.</summary>
    public static Dictionary<string, byte[]> Cases(string name)
    {
        using var zip = ZipFile.OpenRead(Reference.Path($"oncology/cases/naaccr-xml/{name}.zip"));
        return zip.Entries.Where(e => e.Length > 0).ToDictionary(e => e.FullName, Bytes, StringComparer.Ordinal);
    }

    /// <summary>A published sample file, decompressed.</summary>
    public static byte[] Sample(string name)
    {
        using var unzipped = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(Members("oncology/naaccr/naaccr-xml-samples-v180-v250.zip").Single(m => m.Key == name).Value.ToArray()), CompressionMode.Decompress);
        gzip.CopyTo(unzipped);
        return unzipped.ToArray();
    }

    public static IEnumerable<string> SampleNames() =>
        from version in new[] { 180, 210, 220, 230, 240, 250 }
        from type in new[] { "abstract", "incidence" }
        from count in new[] { 10, 100, 1000 }
        select $"naaccr-xml-sample-v{version}-{type}-{count}.xml.gz";

    static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
