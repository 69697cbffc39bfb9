using System.Globalization;
using System.Text;

namespace Custodian.Naaccr.Dictionaries;

/// <summary>Item lists as NAACCR publishes them (<c>naaccr-xml-items-260.csv</c>), for spreadsheets.</summary>
public static class ItemListCsv
{
    const string Header = "NAACCR XML ID,NAACCR Number,Name,Start Column,Length,Record Types,Parent XML Element,Data Type";

    /// <summary>All items of a dictionary, by id.</summary>
    public static string Write(NaaccrDictionary dictionary)
    {
        var csv = new StringBuilder(Header).Append("\r\n");
        foreach (var item in dictionary.Items.OrderBy(i => i.Id, StringComparer.Ordinal))
        {
            csv.Append(CultureInfo.InvariantCulture, $"{item.Id},{item.Number},{Quoted(item.Name)},{item.StartColumn},{item.Length},{Quoted(string.Join(',', item.RecordTypes.ToCharArray()))},{Level(item.Level)},{Type(item.DataType)}\r\n");
        }

        return csv.ToString();
    }

    /// <summary>A dictionary of the items of a list. Lines that are not items come back as findings.</summary>
    /// <param name="uri">The URI that data files will name.</param>
    public static DictionaryRead Read(ReadOnlyMemory<byte> csv, string uri, int? version)
    {
        var (notes, items, number) = (new DictionaryNotes(), new List<NaaccrItem>(), 0);
        foreach (var line in Encoding.UTF8.GetString(csv.Span).Split('\n').Select(l => l.TrimEnd('\r')))
        {
            number++;
            if (line.Length == 0 || (number == 1 && line.StartsWith("NAACCR XML ID", StringComparison.Ordinal)))
            {
                continue;
            }

            if (Item(Cells(line)) is { } item)
            {
                items.Add(item);
            }
            else
            {
                notes.Error("NAA-0408", number, null, "The line is not an item: id, number, name, start column, length, record types, parent element and data type. Correct it.");
            }
        }

        var dictionary = new NaaccrDictionary(uri, version, items);
        DictionaryChecks.Check(dictionary, notes);
        return new(dictionary, notes.All);
    }

    static NaaccrItem? Item(List<string> cells) =>
        cells is [var id, var number, var name, var start, var length, var types, var parent, var type, ..]
        && Whole(number) is { } n && Whole(length) is { } l && ParseLevel(parent) is { } level
        && Enum.TryParse<NaaccrDataType>(type, ignoreCase: true, out var dataType)
            ? new(id, n, level, l)
            {
                Name = name, StartColumn = Whole(start), DataType = dataType, RecordTypes = types.Length == 0 ? "AMCI" : types.Replace(",", "", StringComparison.Ordinal),
            }
            : null;

    static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>RFC 4180 on one line.</summary>
    static List<string> Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '"' when quoted && i + 1 < line.Length && line[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    cells.Add(cell.ToString());
                    cell.Clear();
                    break;
                case var other:
                    cell.Append(other);
                    break;
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }

    static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static string Level(NaaccrLevel level) => level == NaaccrLevel.Root ? "NaaccrData" : level.ToString();

    static NaaccrLevel? ParseLevel(string text) => text switch
    {
        "NaaccrData" => NaaccrLevel.Root,
        "Patient" => NaaccrLevel.Patient,
        "Tumor" => NaaccrLevel.Tumor,
        _ => null,
    };

    static string Type(NaaccrDataType type) => type == NaaccrDataType.DateTime ? "dateTime" : type.ToString().ToLowerInvariant();
}
