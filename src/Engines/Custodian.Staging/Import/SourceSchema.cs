using System.Text.Json;

namespace Custodian.Staging.Import;

/// <summary>A schema as its publisher writes it. Lists have setters: a generated reader overwrites the defaults of init-only members.</summary>
sealed record SourceSchema
{
    public required string Id { get; init; }

    public required string Algorithm { get; init; }

    public required string Version { get; init; }

    public string? Name { get; init; }

    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public string? Description { get; init; }

    public string? Notes { get; init; }

    public required string SchemaSelectionTable { get; init; }

    public IReadOnlyList<string> SchemaDiscriminators { get; set; } = [];

    public required IReadOnlyList<SourceInput> Inputs { get; init; }

    public IReadOnlyList<SourceOutput> Outputs { get; set; } = [];

    public IReadOnlyList<SourceKeyValue> InitialContext { get; set; } = [];

    public IReadOnlyList<SourceMapping> Mappings { get; set; } = [];

    /// <summary><c>CONTINUE</c>, <c>FAIL</c> or <c>FAIL_WHEN_USED_FOR_STAGING</c>; CONTINUE when left out.</summary>
    public string? OnInvalidInput { get; init; }
}

sealed record SourceInput
{
    public required string Key { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public int NaaccrItem { get; init; }

    public string? NaaccrXmlId { get; init; }

    public string? Default { get; init; }

    public string? DefaultTable { get; init; }

    public string? Table { get; init; }

    public bool UsedForStaging { get; init; }

    /// <summary>Names, or objects with name, start and end year.</summary>
    public IReadOnlyList<JsonElement> Metadata { get; set; } = [];
}

sealed record SourceOutput
{
    public required string Key { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public int NaaccrItem { get; init; }

    public string? NaaccrXmlId { get; init; }

    public string? Default { get; init; }

    public string? Table { get; init; }
}

/// <summary>A value for a key; none puts the key into the context without a value.</summary>
sealed record SourceKeyValue(string Key, string? Value);

sealed record SourceMapping
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    public IReadOnlyList<SourceKeyValue> InitialContext { get; set; } = [];

    public IReadOnlyList<SourceTablePath> InclusionTables { get; set; } = [];

    public IReadOnlyList<SourceTablePath> ExclusionTables { get; set; } = [];

    public IReadOnlyList<SourceTablePath> Tables { get; set; } = [];

    public IEnumerable<SourceTablePath> AllPaths => [.. InclusionTables, .. ExclusionTables, .. Tables];
}

sealed record SourceTablePath
{
    public required string Id { get; init; }

    public IReadOnlyList<SourceKeyPair> InputMapping { get; set; } = [];

    public IReadOnlyList<SourceKeyPair> OutputMapping { get; set; } = [];
}

sealed record SourceKeyPair(string From, string To);
