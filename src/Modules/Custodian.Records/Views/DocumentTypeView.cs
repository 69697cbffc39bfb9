namespace Custodian.Records.Views;

/// <summary>A document type as other modules may read and join it (<c>records_v_type</c>).</summary>
public sealed class DocumentTypeView
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Loinc { get; init; }

    public string ChartGroup { get; init; } = "";

    public int ChartOrder { get; init; }

    public bool Local { get; init; }
}
