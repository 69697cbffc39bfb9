using System.Runtime.InteropServices;

namespace Custodian.Grouping;

/// <summary>Hospital-acquired conditions of a diagnosis as bits 1-14.</summary>
/// <param name="OnlyShown">On the list that shows a condition but does not count on its own (condition 6).</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly record struct HacProfile(ushort Numbers, byte OnlyShown, byte Spare);
