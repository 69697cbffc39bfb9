using System.Text.Json;
using Custodian.Cli.Naaccr;
using Custodian.Kernel;
using Custodian.Naaccr.Cases;
using Custodian.Naaccr.Dictionaries;
using Custodian.RegistryEdits;

namespace Custodian.Cli.Registry;

/// <summary>Files of cases through the edits: counts, and one line a finding.</summary>
/// <param name="packs">Reference tables.</param>
/// <param name="asOf">Day up to which dates can lie.</param>
/// <param name="write">Takes lines as they are made.</param>
sealed class EditCheck(EditPacks packs, DateOnly asOf, Func<ReadOnlyMemory<byte>, ValueTask> write)
{
    const int Block = 1 << 16;

    readonly EditRun _run = EditSet.Standard.NewRun(packs);
    readonly PatientRecord _record = new(EditSet.Standard);
    readonly System.Buffers.ArrayBufferWriter<byte> _lines = new(Block * 2);
    ItemCatalog? _catalog;
    List<(int Index, int Slot)> _map = [];

    public EditRun Run => _run;

    public long Patients { get; private set; }

    public long Tumors { get; private set; }

    /// <summary>Findings of severity error that no over-ride flag explains.</summary>
    public long Errors { get; private set; }

    public long Warnings { get; private set; }

    public long Overridden { get; private set; }

    /// <summary>Files that could not be read to the end.</summary>
    public int Faults { get; private set; }

    public async Task Read(CaseReading reading)
    {
        while (reading.Reader.Read())
        {
            Check(reading.Reader.File!, reading.Reader.Patient);
            if (_lines.WrittenCount > Block)
            {
                await Flush();
            }
        }

        await Flush();
        Faults += reading.Fault is null ? 0 : 1;
    }

    void Check(NaaccrFile file, Patient patient)
    {
        Fill(file, patient);
        foreach (var result in _run.Check(_record, asOf))
        {
            Take(result, patient);
        }
    }

    void Fill(NaaccrFile file, Patient patient)
    {
        if (_catalog != file.Catalog)
        {
            _catalog = file.Catalog;
            _map = [.. EditSet.Standard.Items.Select(i => (_catalog.IndexOf(i.Id), i.Slot)).Where(m => m.Item1 >= 0)];
        }

        _record.Clear();
        (_record.Version, _record.RecordType) = (file.Version, file.RecordType);
        Fill(_record.Patient, file);
        Fill(_record.Patient, patient);
        foreach (var tumor in patient.Tumors)
        {
            Fill(_record.AddTumor(), tumor);
        }

        Patients++;
        Tumors += patient.Tumors.Count;
    }

    void Fill(ItemValues values, ItemSet items)
    {
        foreach (var (index, slot) in _map)
        {
            if (items.TryGet(index, out var value))
            {
                values.Set(slot, value);
            }
        }
    }

    void Take(EditResult result, Patient patient)
    {
        Overridden += result.Overridden ? 1 : 0;
        Errors += !result.Overridden && result.Rule.Severity == Severity.Error ? 1 : 0;
        Warnings += !result.Overridden && result.Rule.Severity == Severity.Warning ? 1 : 0;
        using (var json = new Utf8JsonWriter(_lines))
        {
            json.WriteStartObject();
            json.WriteString("patient", patient.TryGet("patientIdNumber", out var id) ? id : default);
            json.WriteNumber("line", patient.Line);
            if (result.Tumor >= 0)
            {
                json.WriteNumber("tumor", result.Tumor + 1);
            }

            json.WriteString("rule", result.Rule.Id);
            json.WriteString("severity", result.Rule.Severity == Severity.Error ? "error" : "warning");
            json.WriteStartArray("items");
            foreach (var item in result.Items)
            {
                json.WriteStringValue(item.Id);
            }

            json.WriteEndArray();
            json.WriteString("message", result.Message);
            json.WriteBoolean("overridden", result.Overridden);
            json.WriteEndObject();
        }

        System.Buffers.BuffersExtensions.Write(_lines, "\n"u8);
    }

    async ValueTask Flush()
    {
        await write(_lines.WrittenMemory);
        _lines.ResetWrittenCount();
    }
}
