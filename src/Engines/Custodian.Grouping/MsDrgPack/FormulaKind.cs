namespace Custodian.Grouping;

enum FormulaKind : byte
{
    /// <summary>Assigns a DRG.</summary>
    Assign,

    /// <summary>Goes on in another list.</summary>
    Reroute,

    /// <summary>Ends with a return code.</summary>
    Refuse,

    /// <summary>Kept for the second reader; decides nothing.</summary>
    Mark,
}
