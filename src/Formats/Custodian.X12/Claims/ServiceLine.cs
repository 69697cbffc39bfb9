using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>One line of FL 42-48.</summary>
/// <param name="RevenueCode">Four digits with the leading zero.</param>
/// <param name="Units">Days or units; three decimals at most.</param>
public sealed record ServiceLine(string RevenueCode, Money Charge, decimal Units)
{
    /// <summary><c>UN</c> units or <c>DA</c> days.</summary>
    public string UnitKind { get; init; } = "UN";

    /// <summary>HCPCS, CPT or HIPPS code.</summary>
    public string? ProcedureCode { get; init; }

    /// <summary>What <see cref="ProcedureCode"/> is: HC HCPCS, HP HIPPS, ER, IV, WK.</summary>
    public string ProcedureQualifier { get; init; } = "HC";

    /// <summary>Four at most.</summary>
    public IReadOnlyList<string> Modifiers { get; init; } = [];

    /// <summary>Needed where the code alone does not say what was done.</summary>
    public string? Description { get; init; }

    public Money? NonCovered { get; init; }

    /// <summary>Day of service; on outpatient lines with a procedure code always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, when the line covers several; null for one day.</summary>
    public DateOnly? Through { get; init; }

    /// <summary>Our id of the line, echoed by the 835. Left empty, the writer sends the patient control number and the line number.</summary>
    public string? LineId { get; init; }

    public LineDrug? Drug { get; init; }

    /// <summary>What each payer before this one decided on the line.</summary>
    public IReadOnlyList<LineAdjudication> Adjudications { get; init; } = [];
}
