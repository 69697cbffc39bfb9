using System.Globalization;
using Custodian.RegistryEdits.Language;

namespace Custodian.RegistryEdits.Reading;

/// <summary>
/// Reads an example: <c>sex=1 primarySite=C619 / primarySite=C509</c>. A slash begins the next tumour; <c>version</c>, <c>type</c> and <c>today</c> say what
/// record it stands in; text with blanks stands in quotation marks.
/// </summary>
sealed class ExampleReader(Vocabulary vocabulary)
{
    static readonly DateOnly AsOf = new(2026, 6, 30);

    public EditExample Read(bool passes, string text, int line)
    {
        var values = new List<(EditItem Item, int Tumor, string Value)>();
        var example = new EditExample(passes, text, line) { AsOf = AsOf, Version = 250, RecordType = 'A', Values = values };
        var tumor = 0;
        foreach (var part in Parts(text))
        {
            if (part == "/")
            {
                tumor++;
                continue;
            }

            var at = part.IndexOf('=', StringComparison.Ordinal);
            var (id, value) = at > 0 ? (part[..at], part[(at + 1)..]) : throw new RuleFault($"An example is written as item=value; {part} is not.");
            if (id is "version" or "type" or "today")
            {
                example = With(example, id, value);
                continue;
            }

            values.Add((vocabulary.Item(id), tumor, value.Trim('"')));
        }

        return example;
    }

    static EditExample With(EditExample example, string id, string value) => id switch
    {
        "version" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var version) => example with { Version = version },
        "type" when value is ['A' or 'M' or 'C' or 'I'] => example with { RecordType = value[0] },
        "today" when DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => example with { AsOf = day },
        _ => throw new RuleFault($"{id} cannot be {value}. Write version=250, type=A or today=20260630."),
    };

    static IEnumerable<string> Parts(string text)
    {
        var (start, quoted) = (-1, false);
        for (var at = 0; at < text.Length; at++)
        {
            quoted ^= text[at] == '"';
            if (text[at] != ' ' || quoted)
            {
                start = start < 0 ? at : start;
                continue;
            }

            if (start >= 0)
            {
                yield return text[start..at];
                start = -1;
            }
        }

        if (start >= 0)
        {
            yield return text[start..];
        }
    }
}
