namespace Custodian.Grouping;

/// <summary>What a risk score is computed from: the diagnoses of the data collection year and the beneficiary's status in the payment year.</summary>
public sealed record HccInput
{
    public required HccModel Model { get; init; }

    /// <summary>Age in years on 1 February of the payment year.</summary>
    public required int Age { get; init; }

    /// <summary>M or F.</summary>
    public required char Sex { get; init; }

    /// <summary>ICD-10-CM codes without the point, any order; repeats do not matter.</summary>
    public required IReadOnlyList<string> Diagnoses { get; init; }

    /// <summary>Original reason for entitlement: 0 age, 1 disability, 2 ESRD, 3 both.</summary>
    public string OriginalEntitlement { get; init; } = "0";

    /// <summary>Medicare-Medicaid dual status, <c>00</c> to <c>10</c>.</summary>
    public string DualStatus { get; init; } = "00";

    /// <summary>Segment such as <c>CNA</c>, when it is known; otherwise it follows from the other members.</summary>
    public string? Segment { get; init; }

    /// <summary>Less than twelve months of Part B in the data collection year.</summary>
    public bool IsNewEnrollee { get; init; }

    /// <summary>More than 90 days in an institution.</summary>
    public bool IsInstitutional { get; init; }

    /// <summary>Member of a chronic condition special needs plan.</summary>
    public bool IsSpecialNeedsPlan { get; init; }

    /// <summary>Low-income subsidy (RxHCC).</summary>
    public bool IsLowIncome { get; init; }

    /// <summary>Months since a kidney transplant; null while on dialysis (ESRD models).</summary>
    public int? MonthsSinceTransplant { get; init; }

    /// <summary>Which set of coefficients, from 1 in the order of the publisher's file, where it holds several for the model; null for each of them.</summary>
    public int? Calibration { get; init; }

    /// <summary>Normalisation factor of the model and payment year (Rate Announcement).</summary>
    public decimal Normalization { get; init; } = 1m;

    /// <summary>MA coding pattern adjustment, for example 0.059.</summary>
    public decimal CodingAdjustment { get; init; }
}
