namespace Custodian.X12;

/// <summary>The four characters that cut one interchange, as its ISA declares them. They may differ between interchanges of one file.</summary>
/// <param name="Element">Between elements: the character after <c>ISA</c>.</param>
/// <param name="Component">Between components of an element: ISA16.</param>
/// <param name="Repetition">Between repeats of an element: ISA11 from version 00402 on. Zero when the interchange has none.</param>
/// <param name="Terminator">Ends a segment: the character after ISA16.</param>
public readonly record struct X12Delimiters(byte Element, byte Component, byte Repetition, byte Terminator)
{
    /// <summary><c>* : ^ ~</c>, what most payers ask for.</summary>
    public static readonly X12Delimiters Usual = new((byte)'*', (byte)':', (byte)'^', (byte)'~');

    /// <summary>False when two of them are the same character: such an interchange cannot be cut without guessing.</summary>
    public bool Distinct => Element != Component && Element != Terminator && Component != Terminator;

    internal bool Contains(char c) => c == Element || c == Component || c == Terminator || (Repetition != 0 && c == Repetition);
}
