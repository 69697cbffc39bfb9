using System.Buffers;
using System.IO.Compression;
using Custodian.Naaccr.Cases;
using Custodian.Naaccr.Conversion;
using Custodian.Naaccr.Dictionaries;
using Custodian.Naaccr.FixedWidth;
using Custodian.Naaccr.Reading;
using Custodian.Naaccr.Writing;

namespace Custodian.Cli.Naaccr;

/// <summary>Converts one file into another version, record type or format, whole or not at all.</summary>
sealed class CaseConversion(CaseRun run, ConversionPlan plan)
{
    const int Block = 1 << 20;

    public ConversionReport Convert(CaseSource source, string output, Action<long> taken)
    {
        using var reading = run.Read(source, taken);
        var report = new FileReport(source.Name, plan.Limit);
        if (!reading.Reader.ReadHead())
        {
            return new(report.Fill(reading, values: false), null, []);
        }

        var head = reading.Reader.File!;
        var version = plan.Version ?? (plan.FixedWidth && head.Version > 180 ? 180 : head.Version);
        var recordType = plan.RecordType ?? head.RecordType;
        var layout = plan.FixedWidth ? FixedWidthLayout.For(run.Standard, version, recordType, []) : null;
        var catalog = layout?.Catalog ?? run.Standard.Catalog(version, recordType, UserDictionaries(head, version));
        if (catalog is null || (plan.FixedWidth && layout is null))
        {
            return new(report, $"There is no {(plan.FixedWidth ? "fixed-width layout" : "dictionary")} of version {version}. Name another one with --to.", []);
        }

        var conversion = new VersionConversion(run.Standard, head.Catalog, catalog);
        Write(reading, report, output, (conversion, layout));
        return new(report, null, [.. conversion.Notes]);
    }

    void Write(CaseReading reading, FileReport report, string output, (VersionConversion Conversion, FixedWidthLayout? Layout) to)
    {
        var beside = output + ".new";
        var head = to.Conversion.Convert(reading.Reader.File!);
        using (var file = Open(beside, output))
        {
            var buffer = new ArrayBufferWriter<byte>(Block * 2);
            var write = to.Layout is { } layout ? Records(new(buffer, layout, head), report) : Xml(buffer, head);
            void Flush(int most)
            {
                if (buffer.WrittenCount > most)
                {
                    file.Write(buffer.WrittenSpan);
                    buffer.ResetWrittenCount();
                }
            }

            report.Fill(reading, values: false, reader =>
            {
                write.Patient(to.Conversion.Convert(reader.Patient));
                Flush(Block);
            });
            write.End();
            Flush(0);
        }

        // A file that could not be read to its end does not become a file that looks whole.
        if (reading.Fault is null)
        {
            File.Move(beside, output, overwrite: true);
        }
        else
        {
            File.Delete(beside);
        }
    }

    (Action<Patient> Patient, Action End) Xml(ArrayBufferWriter<byte> buffer, NaaccrFile head)
    {
        var writer = new NaaccrXmlWriter(buffer, head, plan.Writing);
        writer.Begin();
        return (writer.Write, writer.End);
    }

    /// <summary>What does not fit its columns is cut, and told.</summary>
    static (Action<Patient> Patient, Action End) Records(FixedWidthWriter writer, FileReport report) => (
        patient =>
        {
            writer.Write(patient);
            report.Add(writer.Findings, values: false);
        },
        () => { });

    /// <summary>User dictionaries of the file that serve the new version too.</summary>
    static List<NaaccrDictionary> UserDictionaries(NaaccrFile head, int version) => [.. head.Catalog.User.Where(d => d.Version is null || d.Version == version)];

    static Stream Open(string path, string name)
    {
        var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        return name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionLevel.Fastest) : file;
    }
}

/// <summary>What a file is to become.</summary>
sealed record ConversionPlan(int? Version, char? RecordType, bool FixedWidth, NaaccrWriteOptions Writing, int Limit);

/// <summary>What a conversion read, why it was refused, and what it changed.</summary>
sealed record ConversionReport(FileReport Read, string? Refusal, IReadOnlyList<ConversionNote> Changes);
