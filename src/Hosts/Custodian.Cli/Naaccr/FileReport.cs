using Custodian.Kernel;
using Custodian.Naaccr;
using Custodian.Naaccr.Cases;
using Custodian.Naaccr.Reading;

namespace Custodian.Cli.Naaccr;

/// <summary>What there is to say about one file: counts, findings by code, and the first findings in full.</summary>
sealed class FileReport(string file, int limit)
{
    readonly SortedDictionary<string, long> _codes = new(StringComparer.Ordinal);
    readonly List<NaaccrFinding> _shown = [];

    public string File => file;

    public bool Valid => Errors == 0;

    public string? Version { get; private set; }

    public string? RecordType { get; private set; }

    public string? Specification { get; private set; }

    public int RootItems { get; private set; }

    public long Patients { get; private set; }

    public long Tumors { get; private set; }

    public long Items { get; private set; }

    public long Bytes { get; set; }

    public long Errors { get; private set; }

    public long Warnings { get; private set; }

    /// <summary>How often each finding code came.</summary>
    public IReadOnlyDictionary<string, long> Codes => _codes;

    /// <summary>The first findings; values only when asked for.</summary>
    public IReadOnlyList<NaaccrFinding> Shown => _shown;

    /// <summary>Reads the whole file.</summary>
    public FileReport Fill(CaseReading reading, bool values, Action<INaaccrReader>? each = null)
    {
        var reader = reading.Reader;
        if (reader.ReadHead())
        {
            Head(reader.File!);
            Add(reader.Findings, values);
        }

        while (reader.Read())
        {
            Count(reader.Patient);
            Add(reader.Findings, values);
            each?.Invoke(reader);
        }

        Add(reader.Findings, values);
        if (reading.Fault is { } fault)
        {
            Add([fault], values);
        }

        Bytes = reading.BytesRead;
        return this;
    }

    void Head(NaaccrFile head)
    {
        (Version, RecordType, Specification) = ($"{head.Version}", $"{head.RecordType}", head.Specification.ToString());
        RootItems = head.Count;
    }

    void Count(Patient patient)
    {
        Patients++;
        Tumors += patient.Tumors.Count;
        Items += patient.Count;
        foreach (var tumor in patient.Tumors)
        {
            Items += tumor.Count;
        }
    }

    /// <summary>Counts findings, and shows the first of them.</summary>
    public void Add(IReadOnlyList<NaaccrFinding> findings, bool values)
    {
        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            _codes[finding.Code] = _codes.GetValueOrDefault(finding.Code) + 1;
            Errors += finding.Severity == Severity.Error ? 1 : 0;
            Warnings += finding.Severity == Severity.Warning ? 1 : 0;
            if (_shown.Count < limit)
            {
                _shown.Add(values ? finding : finding with { Value = null });
            }
        }
    }
}
