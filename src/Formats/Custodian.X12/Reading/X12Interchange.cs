namespace Custodian.X12;

/// <summary>ISA to IEA.</summary>
/// <param name="Sender">ISA06, blanks removed.</param>
/// <param name="Receiver">ISA08, blanks removed.</param>
/// <param name="Version">ISA12, such as <c>00501</c>.</param>
/// <param name="ControlNumber">ISA13 as written.</param>
/// <param name="Usage">ISA15: P production, T test, I information.</param>
/// <param name="Acknowledgements">Positions of the TA1 segments that stand directly in the interchange.</param>
public sealed record X12Interchange(
    X12Delimiters Delimiters,
    string Sender,
    string Receiver,
    string Version,
    string ControlNumber,
    string Usage,
    IReadOnlyList<X12Group> Groups,
    IReadOnlyList<int> Acknowledgements);
