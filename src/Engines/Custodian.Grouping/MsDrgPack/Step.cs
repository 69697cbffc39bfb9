using System.Runtime.InteropServices;

namespace Custodian.Grouping;

/// <summary>One test of a compiled formula and where to go on; negative targets end the formula.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly record struct Step(ushort Operand, short OnTrue, short OnFalse)
{
    public const short Accept = -1;
    public const short Reject = -2;
}
