using static Custodian.Synthetic.Stories.StoryFile;

namespace Custodian.Synthetic.Stories;

/// <summary>Reads one scenario file: directives up to the first <c>===</c>, then documents.</summary>
static class ScenarioReader
{
    /// <exception cref="FormatException">A line the format does not know: the scenario file is wrong.</exception>
    public static Scenario Read(string id, string text)
    {
        var scenario = new Scenario(id);
        var parts = text.ReplaceLineEndings("\n").Split("\n=== ");
        foreach (var line in parts[0].Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            var (word, rest) = Cut(line);
            Directive(scenario, word, rest);
        }

        scenario.Documents.AddRange(parts.Skip(1).Select(Document));
        return scenario;
    }

    static void Directive(Scenario s, string word, string rest)
    {
        switch (word)
        {
            case "title": s.Title = rest; break;
            case "reason": s.Reason = rest; break;
            case "class": s.Class = Enum.Parse<EncounterClass>(rest); break;
            case "service": s.Service = rest; break;
            case "attending": s.Attending = rest; break;
            case "operator": s.Operator = rest; break;
            case "arrival": s.Arrival = rest; break;
            case "sex": s.Sex = rest; break;
            case "weight": s.Weight = Number(rest); break;
            case "age": (s.MinAge, s.MaxAge) = Range(rest); break;
            case "nights": (s.MinStay, s.MaxStay) = Range(rest); break;
            case "hours": (s.MinStay, s.MaxStay) = Range(rest); s.StayInHours = true; break;
            default: Repeatable(s, word, rest); break;
        }
    }

    static void Repeatable(Scenario s, string word, string rest)
    {
        switch (word)
        {
            case "disposition": s.Dispositions.AddRange(Weights(rest)); break;
            case "always": s.Always.AddRange(Words(rest)); break;
            case "background": s.Comorbidities.AddRange(Words(rest)); break;
            case "variant": s.Variants.Add(Variant(rest)); break;
            case "choose": s.Choices.Add([.. Weights(rest)]); break;
            case "dx": s.Diagnoses.Add(Code(rest)); break;
            case "px": s.Procedures.Add(Procedure(rest)); break;
            case "lab": s.Labs.Add(Lab(rest)); break;
            case "charge": s.Charges.Add(Charge(rest)); break;
            default: throw new FormatException($"Scenario {s.Id}: '{word}' is not a directive.");
        }
    }

    static Weighted Variant(string text)
    {
        var (word, percent) = Cut(text);
        return new(word, Number(percent));
    }

    static ProcedureLine Procedure(string text)
    {
        var (line, when) = Conditional(text);
        var words = Words(line);
        return new(words[0], Number(words[1]), when);
    }

    static LabLine Lab(string text)
    {
        var (line, when) = Conditional(text);
        var words = Words(line);
        var ends = words[2].Split('-');
        return new(Number(words[0]), words[1], ends[0], ends[^1], when);
    }

    static ChargeLine Charge(string text)
    {
        var (line, when) = Conditional(text);
        var words = Words(line);
        var (low, high) = Range(words[2]);
        return new(words[0], Number(words[1]), low, high, string.Join(' ', words.Skip(3)), when);
    }

    static Template Document(string part)
    {
        var end = part.IndexOf('\n', StringComparison.Ordinal);
        var (head, when) = Conditional(part[..end]);
        var words = Words(head);
        var day = words[1] == "each" ? Template.EachDay : Number(words[1]);
        return new(SyntheticDocumentType.Named(words[0]), day, words.Length > 2 ? words[2] : "", when, part[(end + 1)..].Trim('\n'));
    }
}
