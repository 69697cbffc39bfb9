using Custodian.Store.Slices;

namespace Custodian.Encounters;

/// <summary>What the reader of a page may do, so that it shows no link or form that would be refused.</summary>
public sealed record EncounterDeeds(bool Admit, bool Move, bool Discharge, bool Cancel, bool Packet, bool Merge, bool Settings)
{
    /// <summary>The chart belongs to another module.</summary>
    public bool Chart { get; init; }

    /// <summary>The person's own page and face sheet.</summary>
    public bool Person { get; init; }

    public static EncounterDeeds Of(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return new(caller.May("encounters.admit"), caller.May("encounters.move"), caller.May("encounters.discharge"), caller.May("encounters.cancel"), caller.May("encounters.packet"), caller.May("encounters.merge"), caller.May("encounters.settings"))
        {
            Chart = caller.May("records.read"), Person = caller.May("patients.read"),
        };
    }
}
