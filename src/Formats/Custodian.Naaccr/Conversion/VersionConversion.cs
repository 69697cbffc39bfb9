using System.Text;
using Custodian.Kernel;
using Custodian.Naaccr.Cases;
using Custodian.Naaccr.Dictionaries;
using Custodian.Naaccr.Reading;

namespace Custodian.Naaccr.Conversion;

/// <summary>
/// Converts files between NAACCR versions by the official dictionaries: items renamed, moved between levels, retired or replaced, and values whose type
/// changed. What was dropped or changed is counted item by item. One conversion a file; not thread-safe.
/// </summary>
public sealed class VersionConversion
{
    readonly ItemCatalog _from;
    readonly ItemCatalog _to;
    readonly ItemTarget[] _targets;
    readonly ConversionNotes _notes = new();
    readonly int _version;
    readonly int _recordType;
    readonly Patient _patient;

    /// <param name="standard">Supplies the lists of renamed ids.</param>
    /// <param name="from">The catalog of the file read.</param>
    /// <param name="to">The catalog of the file written.</param>
    public VersionConversion(NaaccrStandard standard, ItemCatalog from, ItemCatalog to)
    {
        (_from, _to) = (from, to);
        _targets = [.. from.Items.Select(item => ItemTarget.Of(item, to, standard.Renamed))];
        (_version, _recordType) = (to.IndexOf("naaccrRecordVersion"), to.IndexOf("recordType"));
        _patient = new(to);
    }

    /// <summary>What the conversion did so far, by kind and item.</summary>
    public IEnumerable<ConversionNote> Notes => _notes.All;

    /// <summary>The head of the converted file.</summary>
    public NaaccrFile Convert(NaaccrFile file)
    {
        var converted = new NaaccrFile(_to) { TimeGenerated = file.TimeGenerated, OtherAttributes = file.OtherAttributes, Namespaces = file.Namespaces };
        Copy(file, NaaccrLevel.Root, [converted]);
        Extensions(file, converted);
        SetWhere(converted, _version, $"{_to.Version}");
        SetWhere(converted, _recordType, $"{_to.RecordType}");
        return converted;
    }

    /// <summary>The converted patient; the object is reused by the next call.</summary>
    public Patient Convert(Patient patient)
    {
        _patient.Clear(_to, [], 0, 0);
        Extensions(patient, _patient);
        foreach (var tumor in patient.Tumors)
        {
            Extensions(tumor, _patient.AddTumor());
        }

        Copy(patient, NaaccrLevel.Patient, _patient.Tumors);
        for (var i = 0; i < patient.Tumors.Count; i++)
        {
            Copy(patient.Tumors[i], NaaccrLevel.Tumor, [_patient.Tumors[i]]);
        }

        return _patient;
    }

    /// <param name="below">The sets that take an item which moved to the tumor, or the one set of the same level.</param>
    void Copy(ItemSet set, NaaccrLevel level, IReadOnlyList<ItemSet> below)
    {
        var same = level == NaaccrLevel.Patient ? _patient : below[0];
        for (var i = 0; i < set.Count; i++)
        {
            var value = set[i];
            var target = _targets[set.IndexAt(i)];
            if (target.Item < 0)
            {
                Note("NAA-0301", Severity.Warning, value, "", $"The item has no place in version {_to.Version} type {_to.RecordType} and was left out.");
                continue;
            }

            var text = Translate(value, target);
            if (text.IsEmpty)
            {
                continue;
            }

            Place(value, target, level, text, target.Moved ? below : [same]);
        }
    }

    void Place(in ItemValue value, ItemTarget target, NaaccrLevel level, ReadOnlySpan<byte> text, IReadOnlyList<ItemSet> sets)
    {
        var item = _to[target.Item];
        Tell(value, target, item, text);
        if (target.Moved && (level, item.Level) is not (NaaccrLevel.Patient, NaaccrLevel.Tumor))
        {
            MoveUp(value, target.Item, item, text);
            return;
        }

        if (sets.Count == 0)
        {
            Note("NAA-0301", Severity.Warning, value, item.Id, "The item moved to the tumor, and the patient has none; it was left out.");
        }

        foreach (var set in sets)
        {
            set.Set(target.Item, text);
        }
    }

    /// <summary>From tumors to their patient: the first value counts, and others are told.</summary>
    void MoveUp(in ItemValue value, int index, NaaccrItem item, ReadOnlySpan<byte> text)
    {
        if (item.Level != NaaccrLevel.Patient)
        {
            Note("NAA-0301", Severity.Warning, value, item.Id, "The item moved to a level that cannot take it here; it was left out.");
        }
        else if (!_patient.TryGetUtf8(index, out var kept))
        {
            _patient.Set(index, text);
        }
        else if (!kept.SequenceEqual(text))
        {
            Note("NAA-0305", Severity.Warning, value, item.Id, "The item moved to the patient, and the tumors have different values; the first one counts. Review the patient.");
        }
    }

    void Tell(in ItemValue value, ItemTarget target, NaaccrItem item, ReadOnlySpan<byte> text)
    {
        if (target.Renamed)
        {
            Note("NAA-0302", Severity.Info, value, item.Id, $"The item is {item.Id} in version {_to.Version}.");
        }

        if (target.Moved)
        {
            Note("NAA-0303", Severity.Info, value, item.Id, $"The item stands in {item.Level} in version {_to.Version}.");
        }

        if (ValueChecks.Check(item, text) is { } wrong && ValueChecks.Check(value.Item, value.Utf8) is null)
        {
            Note("NAA-0306", Severity.Warning, value, item.Id, $"The value does not fit version {_to.Version}: {ValueChecks.Explain(wrong, item)}");
        }
    }

    /// <summary>The value in the new version's codes and type.</summary>
    ReadOnlySpan<byte> Translate(in ItemValue value, ItemTarget target)
    {
        var item = _to[target.Item];
        if (target.Replacement is { } replacement)
        {
            return Replace(value, item, replacement);
        }

        var dates = (value.Item.DataType, item.DataType);
        return dates switch
        {
            (NaaccrDataType.Date, NaaccrDataType.DateTime) => Told(value, item, DateConversion.ToDateTime(value.Utf8)),
            (NaaccrDataType.DateTime, NaaccrDataType.Date) => Told(value, item, DateConversion.ToDate(value.Utf8)),
            _ => value.Utf8,
        };
    }

    ReadOnlySpan<byte> Replace(in ItemValue value, NaaccrItem item, ItemReplacement replacement)
    {
        var code = value.ToString();
        if (!replacement.Codes.TryGetValue(code, out var carried))
        {
            Note("NAA-0301", Severity.Warning, value, item.Id, $"The code has no counterpart in {item.Id} and was left out.");
            return default;
        }

        if (replacement.Uncertain.Contains(code, StringComparison.Ordinal))
        {
            Note("NAA-0304", Severity.Warning, value, item.Id, $"Code {code} does not tell {item.Name}; it became {carried}. Review the patient.");
        }

        return Encoding.ASCII.GetBytes(carried);
    }

    ReadOnlySpan<byte> Told(in ItemValue value, NaaccrItem item, ReadOnlySpan<byte> converted)
    {
        if (!converted.SequenceEqual(value.Utf8))
        {
            Note("NAA-0304", Severity.Info, value, item.Id, $"The value was written in the form that version {_to.Version} asks for.");
        }

        return converted;
    }

    void Note(string code, Severity severity, in ItemValue value, string to, string text) => _notes.Add(code, severity, (value.Item.Id, to), value.Line, text);

    static void Extensions(ItemSet from, ItemSet to)
    {
        for (var i = 0; i < from.ExtensionCount; i++)
        {
            to.AddExtension(from.Extension(i));
        }
    }

    /// <summary>An item about the file itself says what the file now is.</summary>
    static void SetWhere(NaaccrFile file, int index, string value)
    {
        if (file.TryGetUtf8(index, out _))
        {
            file.Set(index, Encoding.ASCII.GetBytes(value));
        }
    }
}
