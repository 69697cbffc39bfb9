namespace Custodian.RegistryEdits;

/// <summary>A made-up record that a rule lets pass, or finds; every rule brings both kinds.</summary>
/// <param name="Passes">True when the rule is to be satisfied by it, false when it is to find it.</param>
/// <param name="Text">As written in the rule file.</param>
/// <param name="Line">Where it stands in the rule file.</param>
public sealed record EditExample(bool Passes, string Text, int Line)
{
    /// <summary>The day it is checked as of.</summary>
    public DateOnly AsOf { get; init; }

    internal int Version { get; init; }

    internal char RecordType { get; init; }

    /// <summary>Values by item and tumour; the items of the patient have tumour 0 as well.</summary>
    internal IReadOnlyList<(EditItem Item, int Tumor, string Value)> Values { get; init; } = [];

    /// <summary>The example as a record to check.</summary>
    public PatientRecord Record(EditSet set)
    {
        var record = new PatientRecord(set) { Version = Version, RecordType = RecordType };
        foreach (var (item, tumor, value) in Values)
        {
            while (!item.OfPatient && record.Tumors <= tumor)
            {
                record.AddTumor();
            }

            (item.OfPatient ? record.Patient : record[tumor]).Set(item.Slot, value);
        }

        return record;
    }
}
