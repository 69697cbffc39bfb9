namespace Custodian.Naaccr.Dictionaries;

/// <summary>What the reader asks of a value, in eight bytes.</summary>
/// <param name="Characters">The classes a value of full length may consist of; 0 for text.</param>
/// <param name="OwnCheck">True for types with a syntax of their own.</param>
readonly record struct ItemRule(int Length, byte Characters, byte Level, bool OwnCheck)
{
    public static ItemRule Of(NaaccrItem item) => new(item.Length, Allowed(item.DataType), (byte)item.Level, HasOwnCheck(item));

    static byte Allowed(NaaccrDataType type) => type switch
    {
        NaaccrDataType.Digits => CharacterClasses.Digit,
        NaaccrDataType.Alpha => CharacterClasses.Capital,
        NaaccrDataType.Mixed => CharacterClasses.Digit | CharacterClasses.Capital,
        _ => 0,
    };

    static bool HasOwnCheck(NaaccrItem item) =>
        item.Pattern is not null || !item.Trimmed || item.AllowsUnlimitedText || item.DataType is NaaccrDataType.Date or NaaccrDataType.DateTime or NaaccrDataType.Numeric;
}
