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
