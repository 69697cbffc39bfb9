using System.Collections.Frozen;
using System.Text.Json;
using Custodian.Kernel;

namespace Custodian.Matching.Files;

/// <summary>
/// Which column of a file is which trait. Columns it does not name are never read, so a column with the truth cannot play a part. Immutable.
/// </summary>
public sealed record FieldMap
{
    static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        [
            "given", "middle", "family", "family2", "suffix", "sex", "birthDate", "birthYear", "birthMonth", "birthDay", "ssn", "streetNumber", "address1", "address2", "city",
            "state", "postcode", "phone", "email",
        ],
        StringComparer.Ordinal);

    public required string Name { get; init; }

    /// <summary>The column with the record's id.</summary>
    public required string Id { get; init; }

    /// <summary>Column by field.</summary>
    public required IReadOnlyDictionary<string, string> Columns { get; init; }

    /// <summary>The maps that come with the program.</summary>
    public static IReadOnlyList<FieldMap> Shipped { get; } = Read();

    /// <summary>Reads a map file.</summary>
    public static Outcome<FieldMap> FromJson(string json)
    {
        try
        {
            var map = JsonSerializer.Deserialize(json, FieldMapJson.Default.FieldMap);
            return map is null ? Problem.Invalid("MPI-0202", "The map file is empty.") : Check(map);
        }
        catch (JsonException e)
        {
            return Problem.Invalid("MPI-0202", $"The map file cannot be read: {e.Message} It needs \"name\", \"id\" and \"columns\".");
        }
    }

    /// <summary>The map without some fields.</summary>
    public Outcome<FieldMap> Without(IReadOnlyCollection<string> fields) =>
        fields.FirstOrDefault(f => !Columns.ContainsKey(f)) is { } unknown
            ? Problem.Invalid("MPI-0202", $"The map {Name} has no field \"{unknown}\" to leave out. It has: {string.Join(", ", Columns.Keys)}.")
            : this with { Columns = Columns.Where(c => !fields.Contains(c.Key)).ToDictionary(c => c.Key, c => c.Value) };

    static Outcome<FieldMap> Check(FieldMap map)
    {
        var unknown = map.Columns.Keys.FirstOrDefault(k => !Known.Contains(k));
        return unknown is null ? map : Problem.Invalid("MPI-0202", $"The map names \"{unknown}\", which is not a field. The fields are: {string.Join(", ", Known.Order(StringComparer.Ordinal))}.");
    }

    static IReadOnlyList<FieldMap> Read()
    {
        using var text = new StreamReader(typeof(FieldMap).Assembly.GetManifestResourceStream("maps.json")!);
        return JsonSerializer.Deserialize(text.ReadToEnd(), FieldMapJson.Default.IReadOnlyListFieldMap)!;
    }
}
