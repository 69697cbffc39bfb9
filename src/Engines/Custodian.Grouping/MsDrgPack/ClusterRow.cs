using System.Runtime.InteropServices;

namespace Custodian.Grouping;

/// <summary>A cluster: choices lie at First..First+Choices in the section of choices; MDCs are those where its components do not count alone.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly record struct ClusterRow(int First, ushort Pattern, ushort Choices, uint Mdcs);
