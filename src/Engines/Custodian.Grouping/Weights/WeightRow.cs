using System.Runtime.InteropServices;

namespace Custodian.Grouping;

/// <summary>A weight in ten-thousandths, stays in tenths of a day (-1 not given).</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly record struct WeightRow(int Weight, ushort Drg, short Gmlos, short Amlos, DrgType Type, byte Spare);
