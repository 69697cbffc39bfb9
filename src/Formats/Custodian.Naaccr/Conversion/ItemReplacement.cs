namespace Custodian.Naaccr.Conversion;

/// <summary>An item that NAACCR retired in favour of another number, with the codes that carry over.</summary>
/// <param name="Codes">Old code and new code; codes not listed cannot be carried over.</param>
/// <param name="Uncertain">Codes whose new code has to be reviewed against the record.</param>
sealed record ItemReplacement(int OldNumber, int NewNumber, IReadOnlyDictionary<string, string> Codes, string Uncertain)
{
    /// <summary>
    /// NAACCR Data Standards v26, item 225: Sex Assigned at Birth replaces Sex [220] for all years, and data of 220 are converted. The natal sex of codes 5 and 6 is
    /// the sex assigned at birth; for 3 and 4 it is not known from the code.
    /// </summary>
    public static readonly ItemReplacement SexAssignedAtBirth = new(220, 225, Table([("1", "1"), ("2", "2"), ("3", "9"), ("4", "9"), ("5", "1"), ("6", "2"), ("9", "9")]), "34");

    /// <summary>The way back, for senders to registries on version 25.</summary>
    public static readonly ItemReplacement Sex = new(225, 220, Table([("1", "1"), ("2", "2"), ("9", "9")]), "");

    public static IReadOnlyList<ItemReplacement> All { get; } = [SexAssignedAtBirth, Sex];

    static Dictionary<string, string> Table((string Old, string New)[] codes) => codes.ToDictionary(c => c.Old, c => c.New, StringComparer.Ordinal);
}
