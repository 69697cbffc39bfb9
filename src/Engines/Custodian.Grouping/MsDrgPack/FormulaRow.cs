using System.Runtime.InteropServices;

namespace Custodian.Grouping;

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
