using System.Buffers;
using System.IO.Compression;
using BenchmarkDotNet.Attributes;
using Custodian.Naaccr;
using Custodian.Naaccr.Dictionaries;
using Custodian.Naaccr.Reading;
using Custodian.Naaccr.Writing;

namespace Custodian.Bench;

/// <summary>A published sample of version 25 with 1,000 abstracts, its patients repeated to about 64 MB, in memory. Needs <c>CUSTODIAN_REFERENCE</c>.</summary>
[MemoryDiagnoser]
public class NaaccrBench
{
    const int Repeats = 25;

    byte[] _file = [];
    NaaccrStandard _standard = null!;

    /// <summary>Bytes of the file.</summary>
    public int Length => _file.Length;

    [GlobalSetup]
    public void Open()
    {
        var folder = Path.Combine(
            Environment.GetEnvironmentVariable("CUSTODIAN_REFERENCE") ?? throw new InvalidOperationException("Set CUSTODIAN_REFERENCE to the folder of reference files."),
            "oncology", "naaccr");
        _standard = new(Members(Path.Combine(folder, "naaccr-dictionaries-v14-v26.zip")), []);
        var sample = Members(Path.Combine(folder, "naaccr-xml-samples-v180-v250.zip")).Single(m => m.Key == "naaccr-xml-sample-v250-abstract-1000.xml.gz").Value;
        _file = Repeated(Unzipped(sample.ToArray()));
        Console.WriteLine($"// {_file.Length:N0} bytes, {CountPatients():N0} patients");
    }

    [Benchmark]
    public int Read()
    {
        var reader = new NaaccrXmlReader(Source(), _standard, NaaccrReadOptions.Strict);
        var items = 0;
        while (reader.Read())
        {
            items += reader.Patient.Count;
        }

        return reader.Fault is null ? items : throw new InvalidOperationException(reader.Fault.Value.Text);
    }

    [Benchmark]
    public long ReadAndWrite()
    {
        var reader = new NaaccrXmlReader(Source(), _standard, NaaccrReadOptions.Strict);
        reader.ReadHead();
        var output = new ArrayBufferWriter<byte>(1 << 20);
        var writer = new NaaccrXmlWriter(output, reader.File!, new());
        writer.Begin();
        long written = 0;
        while (reader.Read())
        {
            writer.Write(reader.Patient);
            if (output.WrittenCount > 1 << 19)
            {
                written += output.WrittenCount;
                output.ResetWrittenCount();
            }
        }

        return written;
    }

    /// <summary>The same file by as many readers as there are cores at once.</summary>
    [Benchmark]
    public void ReadOnAllCores() => Parallel.For(0, Environment.ProcessorCount, _ => Read());

    /// <summary>The peer: every node visited and every value made a string, without dictionaries and checks.</summary>
    [Benchmark]
    public int SystemXml()
    {
        using var reader = System.Xml.XmlReader.Create(new MemoryStream(_file));
        var items = 0;
        while (reader.Read())
        {
            if (reader.NodeType == System.Xml.XmlNodeType.Text)
            {
                items += reader.Value.Length;
            }
            else if (reader.NodeType == System.Xml.XmlNodeType.Element && reader.MoveToFirstAttribute())
            {
                items += reader.Value.Length;
            }
        }

        return items;
    }

    ByteSource Source() => new MemoryStream(_file).Read;

    int CountPatients()
    {
        var reader = new NaaccrXmlReader(Source(), _standard, NaaccrReadOptions.Strict);
        var patients = 0;
        while (reader.Read())
        {
            patients++;
        }

        return patients;
    }

    static byte[] Repeated(byte[] sample)
    {
        var first = sample.AsSpan().IndexOf("    <Patient>"u8);
        var end = sample.AsSpan().LastIndexOf("</NaaccrData>"u8);
        using var all = new MemoryStream();
        all.Write(sample.AsSpan(0, first));
        for (var i = 0; i < Repeats; i++)
        {
            all.Write(sample.AsSpan(first, end - first));
        }

        all.Write(sample.AsSpan(end));
        return all.ToArray();
    }

    static byte[] Unzipped(byte[] gz)
    {
        using var unzipped = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(gz), CompressionMode.Decompress);
        gzip.CopyTo(unzipped);
        return unzipped.ToArray();
    }

    static List<KeyValuePair<string, ReadOnlyMemory<byte>>> Members(string archive)
    {
        using var zip = ZipFile.OpenRead(archive);
        return [.. zip.Entries.Where(e => e.Length > 0).Select(Member)];
    }

    static KeyValuePair<string, ReadOnlyMemory<byte>> Member(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new(entry.Name, bytes.ToArray());
    }
}
