namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>
/// Sections of an MCE pack, little-endian. Per code system (<c>dx.</c>, <c>px.</c>): <c>slots</c> = 2^n open-addressed uint64
/// (key shl 22 | history, 0 = free); <c>starts</c> = int32 first spell of each history and one past the end; <c>spells</c> = from, through,
/// flags as int32. <c>ages</c> and <c>status</c> = int32 rows; <c>edits</c> = one byte type per edit.
/// </summary>
static class MceLayout
{
    public const int CompilerVersion = 1;
    public const string Compiler = "mce 1";
    public const string Diagnoses = "dx.";
    public const string Procedures = "px.";
    public const string Slots = "slots";
    public const string Starts = "starts";
    public const string Spells = "spells";

    /// <summary>Rows of flag bit, first age, last age, from day, through day.</summary>
    public const string Ages = "ages";

    /// <summary>Rows of discharge status, from day, through day.</summary>
    public const string Status = "status";

    /// <summary>One byte per edit: its <see cref="MceEditType"/>.</summary>
    public const string Edits = "edits";

    public const int HistoryBits = 22;
    public const ulong HistoryMask = (1UL << HistoryBits) - 1;

    /// <summary>Multiplicative hashing; the table takes as many of the upper bits as it needs.</summary>
    public static ulong Hash(ulong key) => key * 0x9E3779B97F4A7C15UL;
}
