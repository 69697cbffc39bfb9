namespace Custodian.X12;

/// <summary>What the writer needs besides the claims. Control numbers come from the caller, who must never use one twice with a partner.</summary>
/// <param name="Created">Local time, for ISA09/10, GS04/05 and BHT04/05.</param>
/// <param name="ControlNumber">ISA13, 1 to 999999999.</param>
/// <param name="GroupControlNumber">GS06.</param>
/// <param name="BatchReference">BHT03: unique per file; the 277CA echoes it.</param>
public sealed record ClaimEnvelope(
    TradingPartner Submitter,
    TradingPartner Receiver,
    DateTime Created,
    int ControlNumber,
    int GroupControlNumber,
    string BatchReference)
{
    /// <summary>ISA05 and ISA07: ZZ mutually defined, 30 tax id, 01 DUNS, 27, 28, 29 and so on.</summary>
    public string SenderQualifier { get; init; } = "ZZ";

    public string ReceiverQualifier { get; init; } = "ZZ";

    /// <summary>ISA06 and GS02 when they differ from the submitter's id.</summary>
    public string? SenderId { get; init; }

    /// <summary>ISA08 and GS03 when they differ from the receiver's id.</summary>
    public string? ReceiverId { get; init; }

    public bool Production { get; init; }

    /// <summary>BHT02: a file sent again because the first was lost, not a changed claim.</summary>
    public bool Reissue { get; init; }

    /// <summary>ISA14: ask for a TA1.</summary>
    public bool AcknowledgementRequested { get; init; }

    public X12Delimiters Delimiters { get; init; } = X12Delimiters.Usual;

    /// <summary>The payer still asks for <c>1</c> where a code is exempt from POA reporting.</summary>
    public bool ExemptPoaAsOne { get; init; }

    /// <summary>5000 is the usual agreed limit; a new ST begins after it.</summary>
    public int ClaimsPerTransaction { get; init; } = 5000;
}
