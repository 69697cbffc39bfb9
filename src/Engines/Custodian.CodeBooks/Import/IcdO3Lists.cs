using Custodian.CodeBooks.Format;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>
/// The lists of ICD-O-3 terms: tab separated <c>code level title</c> (level 3, 4 or incl); comma separated <c>site,title</c>,
/// <c>histology,behavior,term,preferred|alternate</c> and <c>code/behavior,term</c>, of which a file named synonyms holds no preferred ones.
/// </summary>
internal static class IcdO3Lists
{
    public static IEnumerable<IcdO3Term> Read(SourceFile file, List<Finding> findings)
    {
        var synonyms = file.Name.Contains("synonym", StringComparison.OrdinalIgnoreCase);
        var number = 0;
        foreach (var line in Lines.Of(file))
        {
            number++;
            var fields = line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t') : DelimitedText.Fields(line);
            var term = fields.Length switch
            {
                2 => Term(fields[0], fields[1], !synonyms),
                3 => Term(fields[0], fields[2], fields[1] != "incl"),
                4 => Term(fields[0] + fields[1], fields[2], fields[3] == "preferred"),
                _ => null,
            };
            if (term is not null)
            {
                yield return term;
            }
            else if (number > 1 && line.Trim().Length > 0)
            {
                findings.Add(ImportFindings.DamagedLine(file, number, line));
            }
        }
    }

    static IcdO3Term? Term(string code, string text, bool preferred)
    {
        text = text.Trim('"', ' ');
        return CodeKey.TryParse(code, out var key, out var length) && length is >= 3 and <= 5 && code.Any(char.IsAsciiDigit) && text.Length > 0
            ? new(key, text, preferred)
            : null;
    }
}
