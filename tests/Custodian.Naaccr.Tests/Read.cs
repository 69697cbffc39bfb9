using System.Text;
using Custodian.Kernel;
using Custodian.Naaccr.Cases;
using Custodian.Naaccr.Dictionaries;
using Custodian.Naaccr.Reading;

namespace Custodian.Naaccr.Tests;

/// <summary>A whole file read, for tests that look at all of it.</summary>
sealed class Read
{
    public required NaaccrFile? File { get; init; }

    public List<Patient> Patients { get; } = [];

    public List<NaaccrFinding> Findings { get; } = [];

    public NaaccrFinding? Fault { get; private set; }

    public int Tumors => Patients.Sum(p => p.Tumors.Count);

    public int Items => Patients.Sum(p => p.Count + p.Tumors.Sum(t => t.Count));

    public bool Valid => Fault is null && Findings.All(f => f.Severity < Severity.Error);

    public static Read Xml(byte[] bytes, NaaccrStandard standard, NaaccrReadOptions? options = null, int piece = int.MaxValue) =>
        All(new NaaccrXmlReader(Source(bytes, piece), standard, options ?? NaaccrReadOptions.Strict));

    public static Read Xml(string text, NaaccrStandard standard, NaaccrReadOptions? options = null) => Xml(Encoding.UTF8.GetBytes(text), standard, options);

    public static Read All(INaaccrReader reader)
    {
        reader.ReadHead();
        var read = new Read { File = reader.File };
        read.Findings.AddRange(reader.Findings);
        while (reader.Read())
        {
            read.Patients.Add(reader.Patient.Copy());
            read.Findings.AddRange(reader.Findings);
        }

        read.Fault = reader.Fault;
        return read;
    }

    /// <summary>Bytes in pieces of a size, as a network or a decompressor gives them.</summary>
    public static ByteSource Source(byte[] bytes, int piece = int.MaxValue)
    {
        var at = 0;
        return buffer =>
        {
            var count = Math.Min(Math.Min(piece, buffer.Length), bytes.Length - at);
            bytes.AsSpan(at, count).CopyTo(buffer);
            at += count;
            return count;
        };
    }
}
