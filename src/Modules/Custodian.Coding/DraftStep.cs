namespace Custodian.Coding;

public enum DraftStep
{
    /// <summary>Only what was typed: POA indicators and dates.</summary>
    Save,
    Add,
    Remove,
    Up,
    Down,
    AddProcedure,
    RemoveProcedure,
    UpProcedure,
    DownProcedure,

    /// <summary>Cites words of a document for a diagnosis.</summary>
    Cite,
    CiteProcedure,
    Uncite,
    UnciteProcedure,

    /// <summary>A fix that a finding offers.</summary>
    Fix,

    /// <summary>Adds a favourite by its number.</summary>
    Favourite,
}
