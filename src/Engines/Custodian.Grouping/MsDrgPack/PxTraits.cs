using System.Runtime.InteropServices;

namespace Custodian.Grouping;

/// <summary>What functions of formulas count on a procedure, and the lists that are not attributes of formulas.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly record struct PxTraits(PxFlags Flags, byte Stents, byte Vessels, byte Joints, byte Fusions, byte Spare, ushort Hacs);
