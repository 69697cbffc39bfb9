namespace Custodian.RegistryEdits;

/// <summary>A patient with tumours, as the rules see it. May be cleared and filled again; not thread-safe.</summary>
public sealed class PatientRecord
{
    readonly EditSet _set;
    readonly List<ItemValues> _tumors = [];

    public PatientRecord(EditSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        (_set, Patient) = (set, new(set));
    }

    /// <summary>NAACCR version of the record without its point: 250.</summary>
    public int Version { get; set; } = 250;

    /// <summary>A abstract, M modified, C confidential, I incidence.</summary>
    public char RecordType { get; set; } = 'A';

    public ItemValues Patient { get; }

    public int Tumors { get; private set; }

    /// <summary>The values of a tumour.</summary>
    public ItemValues this[int tumor] => tumor >= 0 && tumor < Tumors ? _tumors[tumor] : throw new ArgumentOutOfRangeException(nameof(tumor));

    /// <summary>Begins a tumour.</summary>
    public ItemValues AddTumor()
    {
        if (Tumors == _tumors.Count)
        {
            _tumors.Add(new(_set));
        }

        return _tumors[Tumors++];
    }

    /// <summary>Forgets everything but version and record type.</summary>
    public void Clear()
    {
        Patient.Clear();
        for (var i = 0; i < Tumors; i++)
        {
            _tumors[i].Clear();
        }

        Tumors = 0;
    }
}
