using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Matching.Files;

/// <summary>Reads records from comma-separated text with a heading line, by a map. What does not fit is a finding; the rest is read.</summary>
public sealed class RecordFile
{
    readonly FieldMap _map;
    readonly Dictionary<string, int> _columns;
    readonly int _width;
    readonly IEnumerator<DelimitedRow> _rows;
    readonly ICollection<Finding> _findings;

    RecordFile(FieldMap map, string[] heading, IEnumerator<DelimitedRow> rows, ICollection<Finding> findings)
    {
        (_map, _rows, _findings, _width) = (map, rows, findings, heading.Length);
        _columns = heading.Select((name, at) => (name, at)).GroupBy(c => c.name, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().at, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Opens a file. Refused when it is empty or has none of the map's columns but the id.</summary>
    public static Outcome<RecordFile> Open(TextReader text, FieldMap map, ICollection<Finding> findings)
    {
        var rows = DelimitedText.Rows(text).GetEnumerator();
        if (!rows.MoveNext())
        {
            return Problem.Invalid("MPI-0201", "The file is empty. Its first line must name the columns.");
        }

        var file = new RecordFile(map, rows.Current.Trimmed(), rows, findings);
        return file.CheckHeading() is { } problem ? problem : file;
    }

    Problem? CheckHeading()
    {
        var missing = _map.Columns.Values.Where(c => !_columns.ContainsKey(c)).ToList();
        if (missing.Count == _map.Columns.Count)
        {
            return Problem.Invalid("MPI-0201", $"The file has none of the columns of the map {_map.Name}: {string.Join(", ", missing)}. Choose another map with --map.");
        }

        foreach (var column in missing)
        {
            _findings.Add(new("MPI-0101", Severity.Warning, "line 1", $"The column {column} of the map {_map.Name} is not in the file; records are compared without it."));
        }

        if (!_columns.ContainsKey(_map.Id))
        {
            _findings.Add(new("MPI-0101", Severity.Warning, "line 1", $"The id column {_map.Id} is not in the file; line numbers stand for ids."));
        }

        return null;
    }

    /// <summary>The records, once.</summary>
    public IEnumerable<SourceRecord> Records()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (_rows.MoveNext())
        {
            var (line, values) = (_rows.Current.Line, _rows.Current.Trimmed());
            if (_rows.Current.Fault is { } fault)
            {
                _findings.Add(fault with { Severity = Severity.Warning });
            }

            if (values.Length != _width)
            {
                Add("MPI-0109", line, $"The line has {values.Length} values where the heading names {_width} columns; what is there was read. Correct it at its source.");
            }

            var id = ValueOf(values, _map.Id);
            if (id is null || !ids.Add(id))
            {
                var made = string.Create(CultureInfo.InvariantCulture, $"line-{line}");
                Add("MPI-0110", line, $"The record has {(id is null ? "no id" : $"the id {id} of an earlier line")}; it is named {made} in the answer. Give each record its own id.");
                ids.Add(id = made);
            }

            yield return new(id, line, TraitsOf(values));
        }
    }

    void Add(string code, int line, string text) => _findings.Add(new(code, Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"line {line}"), text));

    PatientTraits TraitsOf(string[] values) => new()
    {
        Given = Field(values, "given"),
        Middle = Field(values, "middle"),
        Family = Field(values, "family2") is { } second ? $"{Field(values, "family")} {second}" : Field(values, "family"),
        Suffix = Field(values, "suffix"),
        Sex = Field(values, "sex"),
        BirthDate = Field(values, "birthDate") ?? Parts(values),
        Ssn = Field(values, "ssn"),
        StreetNumber = Field(values, "streetNumber"),
        Address1 = Field(values, "address1"),
        Address2 = Field(values, "address2"),
        City = Field(values, "city"),
        State = Field(values, "state"),
        Postcode = Field(values, "postcode"),
        Phone = Field(values, "phone"),
        Email = Field(values, "email"),
    };

    string? Parts(string[] values) =>
        Field(values, "birthYear") is { } year ? $"{year.PadLeft(4, '0')}-{Field(values, "birthMonth") ?? "0"}-{Field(values, "birthDay") ?? "0"}" : null;

    string? Field(string[] values, string field) => _map.Columns.TryGetValue(field, out var column) ? ValueOf(values, column) : null;

    string? ValueOf(string[] values, string column) =>
        _columns.TryGetValue(column, out var at) && at < values.Length && values[at].Length > 0 ? values[at] : null;
}
