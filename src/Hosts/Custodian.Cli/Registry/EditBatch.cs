using System.Buffers;
using System.Text.Json;
using Custodian.Kernel;
using Custodian.Naaccr.Cases;
using Custodian.RegistryEdits;

namespace Custodian.Cli.Registry;

/// <summary>Some patients on their way through the edits, with the memory that checks them; used again and again. The reader fills it, any thread checks it.</summary>
/// <param name="explain">With the values looked at, the condition and its citation.</param>
sealed class EditBatch(EditPacks packs, DateOnly asOf, bool explain)
{
    const int Size = 64;

    readonly EditRun _run = EditSet.Standard.NewRun(packs);
    readonly PatientRecord[] _records = [.. Enumerable.Range(0, Size).Select(_ => new PatientRecord(EditSet.Standard))];
    readonly (string Id, long Line)[] _names = new (string, long)[Size];
    readonly ArrayBufferWriter<byte> _lines = new();
    int _count;

    public bool IsFull => _count == Size;

    /// <summary>What was asked and found since the batch was made.</summary>
    public EditRun Run => _run;

    /// <summary>One line a finding, in the order of the patients.</summary>
    public ReadOnlyMemory<byte> Lines => _lines.WrittenMemory;

    public void Clear()
    {
        _count = 0;
        _lines.ResetWrittenCount();
    }

    public void Add(NaaccrFile file, Patient patient, List<(int Index, int Slot)> map)
    {
        var record = _records[_count];
        record.Clear();
        (record.Version, record.RecordType) = (file.Version, file.RecordType);
        Fill(record.Patient, file, map);
        Fill(record.Patient, patient, map);
        foreach (var tumor in patient.Tumors)
        {
            Fill(record.AddTumor(), tumor, map);
        }

        _names[_count++] = (patient.Text("patientIdNumber") ?? "", patient.Line);
    }

    public void Check()
    {
        using var json = new Utf8JsonWriter(_lines);
        for (var i = 0; i < _count; i++)
        {
            foreach (var result in _run.Check(_records[i], asOf))
            {
                Write(json, result, i);
                json.Flush();
                json.Reset();
                _lines.Write("\n"u8);
            }
        }
    }

    static void Fill(ItemValues values, ItemSet items, List<(int Index, int Slot)> map)
    {
        foreach (var (index, slot) in map)
        {
            if (items.TryGet(index, out var value))
            {
                values.Set(slot, value);
            }
        }
    }

    void Write(Utf8JsonWriter json, in EditResult result, int patient)
    {
        json.WriteStartObject();
        json.WriteString("patient", _names[patient].Id);
        json.WriteNumber("line", _names[patient].Line);
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
        if (explain)
        {
            Explain(json, result, _records[patient]);
        }

        json.WriteEndObject();
    }

    static void Explain(Utf8JsonWriter json, in EditResult result, PatientRecord record)
    {
        json.WriteStartObject("values");
        foreach (var item in result.Items)
        {
            json.WriteString(item.Id, (item.OfPatient || result.Tumor < 0 ? record.Patient : record[result.Tumor])[item.Slot]);
        }

        json.WriteEndObject();
        json.WriteString("condition", result.Rule.Text);
        json.WriteString("citation", result.Rule.Citation);
        json.WriteString("citationChecked", result.Rule.Checked?.ToString());
    }
}
