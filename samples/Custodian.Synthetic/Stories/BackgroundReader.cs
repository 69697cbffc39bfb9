using static Custodian.Synthetic.Stories.StoryFile;

namespace Custodian.Synthetic.Stories;

/// <summary>Reads the file of background conditions: one block per condition, headed <c>=== id</c>.</summary>
static class BackgroundReader
{
    public static IReadOnlyList<Comorbidity> Read(string text) =>
        [.. ("\n" + text.ReplaceLineEndings("\n")).Split("\n=== ").Skip(1).Select(Block)];

    static Comorbidity Block(string part)
    {
        var lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var c = new Comorbidity(lines[0].Trim());
        foreach (var line in lines.Skip(1))
        {
            var (word, rest) = Cut(line);
            switch (word)
            {
                case "percent": c.Percent = Number(rest); break;
                case "age": (c.MinAge, c.MaxAge) = Range(rest); break;
                case "sex": c.Sex = rest; break;
                case "needs": c.Needs = rest; break;
                case "bars": c.Bars = rest; break;
                case "implies": c.Implies = rest; break;
                case "dx": c.Diagnoses.Add(Code(rest)); break;
                case "history": c.History.Add(rest); break;
                case "medication": c.Medication = rest; break;
                default: throw new FormatException($"Background {c.Id}: '{word}' is not a directive.");
            }
        }

        return c;
    }
}
