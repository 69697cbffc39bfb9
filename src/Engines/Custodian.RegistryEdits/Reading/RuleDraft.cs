using System.Globalization;
using Custodian.Kernel;
using Custodian.RegistryEdits.Language;

namespace Custodian.RegistryEdits.Reading;

/// <summary>A rule while its lines are read.</summary>
sealed class RuleDraft(Vocabulary vocabulary, string topic, int line, string id, string severity)
{
    readonly List<EditExample> _examples = [];
    readonly ExampleReader _exampleReader = new(vocabulary);
    string _cite = "";
    CitationCheck? _checked;
    string _must = "";
    string _say = "";
    string _types = "AMCI";
    (YearSpan Years, YearSpan Versions) _spans = (YearSpan.All, YearSpan.All);
    EditOverride? _override;
    ConditionParser? _parser;
    Condition? _condition;

    public int Line => line;

    public string Name { get; set; } = "";

    /// <summary>True when a line of it could not be read: then the line is told, and no rule is made.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The short form for codes: <c>codes ID severity item {codes}</c>.</summary>
    public void AsCodes(string text)
    {
        var at = text.IndexOf('{', StringComparison.Ordinal);
        var item = vocabulary.Item(at > 0 ? text[..at].Trim() : throw new RuleFault("Codes are written as: codes id severity item {codes}."));
        Name = $"{item.Name} is one of its codes";
        _say = $"{item} holds a value that is not among its codes. Look the code up in the list of the item, and correct it.";
        Must($"{item.Id} in {text[at..]}");
    }

    public void Read(string word, string rest, int number)
    {
        switch (word)
        {
            case "cite":
                _cite = rest;
                break;
            case "checked":
                _checked = Checked(rest);
                break;
            case "dx":
                _spans.Years = Years(rest);
                break;
            case "versions":
                _spans.Versions = Years(rest);
                break;
            case "types":
                _types = rest.Length > 0 && !rest.AsSpan().ContainsAnyExcept("AMCI") ? rest : throw new RuleFault("Record types are some of AMCI.");
                break;
            case "override":
                _override = Override(rest);
                break;
            case "must":
                Must(rest);
                break;
            case "say":
                _say = rest;
                break;
            case "pass" or "fail":
                _examples.Add(_exampleReader.Read(word == "pass", rest, number));
                break;
            default:
                throw new RuleFault($"A rule has no {word}. Write cite, checked, dx, versions, types, override, must, say, pass or fail.");
        }
    }

    public EditRule Finish() => new(_condition ?? throw new RuleFault($"Rule {id} has no condition that can be read."))
    {
        Id = id,
        Name = Present(Name, "a name after its severity"),
        Topic = Present(topic, "a line `topic` above it"),
        Severity = severity switch { "error" => Severity.Error, "warning" => Severity.Warning, _ => throw new RuleFault($"The severity of {id} has to be error or warning.") },
        Citation = Present(_cite, "a line `cite`"),
        Checked = _checked,
        Message = Present(_say, "a line `say`"),
        Text = Present(_must, "a line `must`"),
        Items = _parser!.Items,
        Needs = [.. _parser.Needs],
        OfPatient = !_parser.AsksTumor && (_spans.Years == YearSpan.All ? true : throw new RuleFault($"Rule {id} looks at no item of a tumour, so that it cannot depend on the year of diagnosis.")),
        DiagnosisYears = _spans.Years,
        Versions = _spans.Versions,
        RecordTypes = _types,
        Override = _override,
        Examples = _examples.Exists(e => e.Passes) && _examples.Exists(e => !e.Passes) ? _examples : throw new RuleFault($"Rule {id} needs an example that passes and one that fails."),
    };

    void Must(string text)
    {
        _parser = new(text, vocabulary);
        (_must, _condition) = (text, _parser.Parse());
    }

    string Present(string text, string what) => text.Length > 0 ? text : throw new RuleFault($"Rule {id} needs {what}.");

    static CitationCheck Checked(string rest) => rest switch
    {
        "code-list" => new(CitationSource.CodeList),
        "dictionary" => new(CitationSource.Dictionary),
        "schema" => new(CitationSource.Schema),
        _ when rest.Split(' ', 3) is ["page", var item, ['"', .. var words, '"']] => new(CitationSource.Page, item, words),
        _ => throw new RuleFault("What the citation was checked against is code-list, dictionary, schema, or page with an item and words of its page in quotation marks."),
    };

    EditOverride Override(string rest)
    {
        var at = rest.IndexOf('{', StringComparison.Ordinal);
        return at < 0
            ? new(vocabulary.Item(rest), CodeSet.Of(["1"]))
            : new(vocabulary.Item(rest[..at].Trim()), CodeSet.Of(vocabulary.Pieces(rest[(at + 1)..].TrimEnd('}'))));
    }

    static YearSpan Years(string text)
    {
        var parts = text.Split('-');
        return parts.Length <= 2 && TryYear(parts[0], 0, out var first) && TryYear(parts[^1], 9999, out var last) && first <= last
            ? new(first, last)
            : throw new RuleFault("Years and versions are written as 2018, 2004-2017, 2018- or -2003.");
    }

    static bool TryYear(string text, int open, out int year)
    {
        year = open;
        return text.Length == 0 || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year);
    }
}
