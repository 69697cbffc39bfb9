namespace Custodian.Records.Model;

sealed class DocumentType
{
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>Null for a local type: never a wrong code.</summary>
    public string? Loinc { get; set; }

    /// <summary>Heading of the chart's document list.</summary>
    public required string ChartGroup { get; set; }

    public required int ChartOrder { get; set; }

    /// <summary>Added by this hospital or by a message.</summary>
    public bool Local { get; init; }
}
