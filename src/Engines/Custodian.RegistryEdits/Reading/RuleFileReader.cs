using System.Globalization;
using Custodian.Kernel;
using Custodian.RegistryEdits.Language;

namespace Custodian.RegistryEdits.Reading;

/// <summary>
/// Reads rule files: lines that begin at the margin introduce a topic, item, set, condition or rule; indented lines belong to the rule above. Every line that
/// cannot be read is told with its number, and reading goes on.
/// </summary>
sealed class RuleFileReader
{
    readonly Vocabulary _vocabulary = new();
    readonly List<EditRule> _rules = [];
    readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    readonly List<FieldError> _faults = [];
    string _file = "";
    string _topic = "";
    RuleDraft? _draft;

    public void Read(string file, string text)
    {
        (_file, _topic) = (file, "");
        foreach (var (index, line) in text.Split('\n').Index())
        {
            var trimmed = line.Trim();
            var read = trimmed.Length == 0 || trimmed[0] == '#' || Guard(index + 1, () => ReadLine(trimmed, line[0] == ' ', index + 1));
            if (!read && _draft is { } draft)
            {
                draft.IsBroken = true;
            }
        }

        Complete();
    }

    public Outcome<EditSet> Finish() => _faults.Count == 0
        ? new EditSet(_vocabulary.Items, _rules)
        : new Problem(ProblemKind.Invalid, "RED-0001", "The rule files cannot be used. Correct the lines named.", _faults);

    void ReadLine(string line, bool indented, int number)
    {
        var (word, rest) = Split(line);
        if (indented)
        {
            (_draft ?? throw new RuleFault("An indented line belongs to a rule, and there is none above.")).Read(word, rest, number);
            return;
        }

        Complete();
        switch (word)
        {
            case "topic":
                _topic = rest;
                break;
            case "item":
                ReadItem(rest);
                break;
            case "set":
                var set = Named(rest);
                _vocabulary.AddSet(set.Name, set.Text);
                break;
            case "let":
                var condition = Named(rest);
                _vocabulary.AddCondition(condition.Name, condition.Text);
                break;
            case "rule" or "codes":
                Begin(word, rest, number);
                break;
            default:
                throw new RuleFault($"A line cannot begin with {word}. Write topic, item, set, let, rule or codes.");
        }
    }

    /// <summary><c>item dateOfBirth 240 patient Date of Birth</c></summary>
    void ReadItem(string rest)
    {
        var parts = rest.Split(' ', 4, StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [var id, var digits, "patient" or "tumor", var name] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw new RuleFault("An item is written as: item id number patient|tumor name.");
        }

        _vocabulary.AddItem(id, number, name, parts[2] == "patient");
    }

    void Begin(string word, string rest, int number)
    {
        var (id, after) = Split(rest);
        var (severity, name) = Split(after);
        var draft = new RuleDraft(_vocabulary, _topic, number, id, severity);
        if (word == "codes")
        {
            draft.AsCodes(name);
        }
        else
        {
            draft.Name = name;
        }

        _draft = _ids.Add(id) ? draft : throw new RuleFault($"The id {id} is used by another rule. Give it an id of its own.");
    }

    void Complete()
    {
        if (_draft is { } draft)
        {
            _draft = null;
            Guard(draft.Line, () => _rules.AddRange(draft.IsBroken ? [] : [draft.Finish()]));
        }
    }

    bool Guard(int line, Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (RuleFault fault)
        {
            _faults.Add(new($"{_file}, line {line.ToString(CultureInfo.InvariantCulture)}", fault.Message));
            return false;
        }
    }

    static (string Name, string Text) Named(string rest)
    {
        var at = rest.IndexOf('=', StringComparison.Ordinal);
        return at > 0 ? (rest[..at].Trim(), rest[(at + 1)..].Trim()) : throw new RuleFault("A name is given with an equals sign: name = what it stands for.");
    }

    static (string Word, string After) Split(string line)
    {
        var at = line.IndexOf(' ', StringComparison.Ordinal);
        return at < 0 ? (line, "") : (line[..at], line[(at + 1)..].Trim());
    }
}
