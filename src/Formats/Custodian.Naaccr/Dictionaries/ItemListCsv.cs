using System.Globalization;
using System.Text;
using Custodian.Kernel;

namespace Custodian.Naaccr.Dictionaries;

/// <summary>Item lists as NAACCR publishes them (<c>naaccr-xml-items-260.csv</c>), for spreadsheets.</summary>
public static class ItemListCsv
{
    const string IdColumn = "NAACCR XML ID";
    const string Header = IdColumn + ",NAACCR Number,Name,Start Column,Length,Record Types,Parent XML Element,Data Type";

    /// <summary>All items of a dictionary, by id.</summary>
    public static string Write(NaaccrDictionary dictionary)
    {
        var csv = new StringBuilder(Header).Append("\r\n");
        foreach (var item in dictionary.Items.OrderBy(i => i.Id, StringComparer.Ordinal))
        {
            csv.Append(CultureInfo.InvariantCulture, $"{item.Id},{item.Number},{DelimitedText.Quoted(item.Name)},{item.StartColumn},{item.Length},{DelimitedText.Quoted(string.Join(',', item.RecordTypes.ToCharArray()))},{Level(item.Level)},{Type(item.DataType)}\r\n");
        }

        return csv.ToString();
    }

    /// <summary>A dictionary of the items of a list. Lines that are not items come back as findings.</summary>
    /// <param name="uri">The URI that data files will name.</param>
    public static DictionaryRead Read(ReadOnlyMemory<byte> csv, string uri, int? version)
    {
        var (notes, items) = (new DictionaryNotes(), new List<NaaccrItem>());
        foreach (var row in DelimitedText.Rows(csv).Where(r => r.Line > 1 || r.Fields[0] != IdColumn))
        {
            if (row.Fault is { } fault)
            {
                notes.Error(fault.Code, row.Line, null, fault.Text);
            }
            else if (Item(row.Fields) is { } item)
            {
                items.Add(item);
            }
            else
            {
                notes.Error("NAA-0408", row.Line, null, "The line is not an item: id, number, name, start column, length, record types, parent element and data type. Correct it.");
            }
        }

        var dictionary = new NaaccrDictionary(uri, version, items);
        DictionaryChecks.Check(dictionary, notes);
        return new(dictionary, notes.All);
    }

    static NaaccrItem? Item(string[] cells) =>
        cells is [var id, var number, var name, var start, var length, var types, var parent, var type, ..]
        && Whole(number) is { } n && Whole(length) is { } l && ParseLevel(parent) is { } level
        && Enum.TryParse<NaaccrDataType>(type, ignoreCase: true, out var dataType)
            ? new(id, n, level, l)
            {
                Name = name, StartColumn = Whole(start), DataType = dataType, RecordTypes = types.Length == 0 ? "AMCI" : types.Replace(",", "", StringComparison.Ordinal),
            }
            : null;

    static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

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
