namespace Custodian.CodeBooks;

/// <summary>The parts a code book is made of; each can be of an edition of its own.</summary>
public enum BookPart
{
    Codes,
    Tabular,
    Index,
    ExternalCauseIndex,
    DrugTable,
    NeoplasmTable,
    Conversion,
    PoaExempt,
    Guidelines,
    PcsTables,
    Definitions,
    BodyPartKey,
    DeviceKey,
    Terms,
}
