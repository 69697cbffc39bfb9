namespace Custodian.Staging.Import;

/// <summary>A table as its publisher writes it.</summary>
sealed record SourceTable
{
    public required string Id { get; init; }

    public required string Algorithm { get; init; }

    public required string Version { get; init; }

    public string? Name { get; init; }

    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public string? Description { get; init; }

    public string? Notes { get; init; }

    public string? Footnotes { get; init; }

    public string? Rationale { get; init; }

    public string? AdditionalInfo { get; init; }

    public string? CodingGuidelines { get; init; }

    public required IReadOnlyList<SourceColumn> Definition { get; init; }

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; set; } = [];

    public IEnumerable<int> ColumnsOf(string type) => Definition.Index().Where(c => c.Item.Type == type).Select(c => c.Index);
}

/// <summary>A column: <c>INPUT</c>, <c>ENDPOINT</c> or <c>DESCRIPTION</c>.</summary>
sealed record SourceColumn(string Key, string? Name, string Type)
{
    public const string Input = "INPUT";
    public const string Endpoint = "ENDPOINT";
    public const string Description = "DESCRIPTION";
}
