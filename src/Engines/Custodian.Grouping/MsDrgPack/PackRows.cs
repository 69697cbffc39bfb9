using System.Runtime.InteropServices;

namespace Custodian.Grouping;

/// <summary>A diagnosis in its hash slot. The low byte of <see cref="Word"/> holds MDC (5 bits) and severity (2 bits: 1 CC, 2 MCC).</summary>
/// <param name="Group">Exclusion group when principal; 0 none.</param>
/// <param name="Listed">Number under which exclusion groups list the code; 0 not listed.</param>
/// <param name="Hac">Hospital-acquired condition profile; 0 none.</param>
/// <param name="SexMdc">Pair of MDCs by sex; 0 none.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly record struct DxRow(ulong Word, ushort Pattern, ushort Group, ushort Listed, byte Hac, byte SexMdc) : ICodeRow
{
    public IcdCode Code => new(Word & ~0xFFul);

    public int Mdc => (int)(Word & 0x1F);

    public int Severity => (int)(Word >> 5 & 3);

    public bool IsKnown => Word != 0;

    public static ulong WordOf(IcdCode code, int mdc, int severity) => code.Packed | (uint)mdc | ((uint)severity << 5);
}

/// <summary>A procedure in its hash slot.</summary>
/// <param name="Component">Number of the code as part of clusters; 0 when it is part of none.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly record struct PxRow(ulong Word, ushort Pattern, ushort Component, uint Spare) : ICodeRow
{
    public IcdCode Code => new(Word);

    public bool IsKnown => Word != 0;
}

/// <summary>A row of one of the two code tables.</summary>
interface ICodeRow
{
    ulong Word { get; }
}

/// <summary>What functions of formulas count on a procedure, and the lists that are not attributes of formulas.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly record struct PxTraits(PxFlags Flags, byte Stents, byte Vessels, byte Joints, byte Fusions, byte Spare, ushort Hacs);

[Flags]
enum PxFlags : byte
{
    None = 0,
    NonOperatingRoom = 1,
    DrugStent = 2,
    BareStent = 4,

    /// <summary>Any of the counted traits is there.</summary>
    Counted = 8,
}

/// <summary>Bits of <see cref="PxTraits.Fusions"/>.</summary>
[Flags]
enum FusionTraits : byte
{
    None = 0,
    AnteriorSectX = 1,
    Posterior = 2,
    Anterior = 4,
    Posterior1 = 8,
}

/// <summary>Sites of significant trauma in the low byte; then the flags.</summary>
[Flags]
enum DxTraits : ushort
{
    None = 0,
    TraumaSites = 0xFF,

    /// <summary>An MCC only when the patient was discharged alive (MS-DRG Definitions Manual, appendix C part 2).</summary>
    MccOnlyAlive = 0x100,
}

/// <summary>One test of a compiled formula and where to go on; negative targets end the formula.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly record struct Step(ushort Operand, short OnTrue, short OnFalse)
{
    public const short Accept = -1;
    public const short Reject = -2;
}

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

/// <summary>A formula with what it decides. <see cref="Text"/> is its line in the section of formula texts.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly record struct FormulaRow(
    short Entry,
    short Suppression,
    ushort Drg,
    ushort BaseDrg,
    byte List,
    byte Mdc,
    byte Reroute,
    FormulaKind Kind,
    DrgType Type,
    byte Severity,
    DrgReturnCode Refusal,
    byte Spare,
    ushort Rank,
    ushort Text);

/// <summary>A cluster: choices lie at First..First+Choices in the section of choices; MDCs are those where its components do not count alone.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly record struct ClusterRow(int First, ushort Pattern, ushort Choices, uint Mdcs);

/// <summary>Hospital-acquired conditions of a diagnosis as bits 1-14.</summary>
/// <param name="OnlyShown">On the list that shows a condition but does not count on its own (condition 6).</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly record struct HacProfile(ushort Numbers, byte OnlyShown, byte Spare);
