using System.Runtime.InteropServices;

namespace Custodian.Grouping;

/// <summary>A procedure in its hash slot.</summary>
/// <param name="Component">Number of the code as part of clusters; 0 when it is part of none.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly record struct PxRow(ulong Word, ushort Pattern, ushort Component, uint Spare) : ICodeRow
{
    public IcdCode Code => new(Word);

    public bool IsKnown => Word != 0;
}
