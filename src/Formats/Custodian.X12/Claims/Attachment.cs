namespace Custodian.X12;

/// <summary>Paper or file that goes with the claim.</summary>
/// <param name="ReportType">PWK01, such as DS discharge summary.</param>
/// <param name="Transmission">PWK02: AA on request, BM mail, EL electronic, EM e-mail, FT file transfer, FX fax.</param>
/// <param name="ControlNumber">Key that the attachment carries too; needed unless it is only available on request.</param>
public sealed record Attachment(string ReportType, string Transmission, string? ControlNumber = null);
