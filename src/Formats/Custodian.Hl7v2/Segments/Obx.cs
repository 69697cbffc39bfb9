using Custodian.Kernel;

namespace Custodian.Hl7v2;

/// <summary>Observation. OBX-2 decides how OBX-5 is to be read.</summary>
public readonly record struct Obx(Hl7Segment Segment)
{
    public bool Exists => Segment.Exists;

    /// <summary>OBX-1; null when it is not a number.</summary>
    public int? SetId => int.TryParse(Segment.Field(1).Raw, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>OBX-2, table 0125: TX, FT, ST, NM, CWE, ED, RP…</summary>
    public string? ValueType => Segment.Field(2).ValueText;

    /// <summary>OBX-3.</summary>
    public Cwe? Identifier => Cwe.Read(Segment.Field(3));

    /// <summary>OBX-4.</summary>
    public string? SubId => Segment.Field(4).ValueText;

    /// <summary>OBX-5.</summary>
    public Hl7Part Value => Segment.Field(5);

    /// <summary>OBX-6.</summary>
    public Cwe? Units => Cwe.Read(Segment.Field(6));

    /// <summary>OBX-7.</summary>
    public string? ReferenceRange => Segment.Field(7).ValueText;

    /// <summary>OBX-8.</summary>
    public IReadOnlyList<Cwe> AbnormalFlags => Segment.Field(8).Each(Cwe.Read);

    /// <summary>OBX-11: P, F, C corrected, X, D, W wrong patient.</summary>
    public string? Status => Segment.Field(11).ValueText;

    /// <summary>OBX-14.</summary>
    public Hl7Time? Observed => Hl7Time.Read(Segment.Field(14));

    /// <summary>
    /// OBX-5 as text. Types TX, FT and ST have no components: repetitions are lines, and a separator that the sender forgot to escape stays in
    /// the text. Of every other type the first leaf.
    /// </summary>
    public string Text => ValueType is "TX" or "FT" or "ST" or null ? Lines() : Value.ValueText ?? "";

    /// <summary>OBX-5 of type ED, decoded.</summary>
    public Outcome<EncapsulatedData> Document => EncapsulatedData.Read(Value.Repetition(1));

    /// <summary>OBX-5 of type RP; null when not valued.</summary>
    public ReferencePointer? Reference => ReferencePointer.Read(Value.Repetition(1));

    string Lines()
    {
        if (Value.RepetitionCount == 1)
        {
            return Value.Presence == Hl7Presence.Value ? Value.WholeText : "";
        }

        var lines = new List<string>();
        foreach (var repetition in Value.Repetitions)
        {
            lines.Add(repetition.Presence == Hl7Presence.Value ? repetition.WholeText : "");
        }

        return string.Join('\n', lines);
    }
}
