namespace Custodian.RegistryEdits.Language;

/// <summary>What conditions can name: items, sets and conditions that a rule file has introduced.</summary>
sealed class Vocabulary
{
    readonly Dictionary<string, EditItem> _items = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<string>> _sets = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _conditions = new(StringComparer.Ordinal);

    /// <summary>All items by slot.</summary>
    public List<EditItem> Items { get; } = [];

    public void AddItem(string id, int number, string name, bool ofPatient)
    {
        var item = new EditItem(id, number, name, ofPatient, Items.Count);
        if (!_items.TryAdd(id, item))
        {
            throw new RuleFault($"The item {id} was introduced before. Remove one of the lines.");
        }

        Items.Add(item);
    }

    public void AddSet(string name, string pieces)
    {
        var codes = Pieces(pieces);
        _ = CodeSet.Of(codes);
        if (!_sets.TryAdd(name, codes))
        {
            throw new RuleFault($"The set {name} was introduced before. Give it another name.");
        }
    }

    public void AddCondition(string name, string text)
    {
        _ = new ConditionParser(text, this).Parse();
        if (!_conditions.TryAdd(name, text))
        {
            throw new RuleFault($"The condition {name} was introduced before. Give it another name.");
        }
    }

    public EditItem Item(string id) => _items.GetValueOrDefault(id) ?? throw new RuleFault($"There is no item {id}. Check the spelling, or introduce it with a line `item`.");

    public string Condition(string name) => _conditions.GetValueOrDefault(name) ?? throw new RuleFault($"There is no condition ${name}. Check the spelling, or introduce it with a line `let`.");

    public CodeSet Set(string name) => CodeSet.Of(PiecesOf(name));

    /// <summary>Codes, ranges and <c>@names</c> of sets, in the order written.</summary>
    public List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        foreach (var piece in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            pieces.AddRange(piece[0] == '@' ? PiecesOf(piece[1..]) : [piece]);
        }

        return pieces.Count > 0 ? pieces : throw new RuleFault("The set is empty. Write codes or ranges of codes.");
    }

    List<string> PiecesOf(string name) => _sets.GetValueOrDefault(name) ?? throw new RuleFault($"There is no set @{name}. Check the spelling, or introduce it with a line `set`.");
}
