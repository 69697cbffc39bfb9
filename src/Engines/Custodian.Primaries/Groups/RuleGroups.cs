using System.Text.Json;

namespace Custodian.Primaries;

/// <summary>All groups of rules, ready to be asked.</summary>
sealed class RuleGroups
{
    readonly RuleGroup[] _specific, _rest;
    readonly RuleGroup? _headAndNeck;

    RuleGroups(List<RuleGroup> groups)
    {
        _specific = [.. groups.Where(g => !g.Facts.Scope.IsRest)];
        _rest = [.. groups.Where(g => g.Facts.Scope.IsRest)];
        _headAndNeck = groups.Find(g => g.Facts.Id == RuleBook.HeadAndNeck);
    }

    public IEnumerable<RuleGroup> All => _specific.Concat(_rest);

    /// <summary>Joins our rules and the official facts.</summary>
    /// <param name="faults">What does not fit: a group or step that only one side has, or a list that the file lacks.</param>
    public static RuleGroups Join(JsonElement groupFile, JsonElement listFile, HematopoieticTables tables, out IReadOnlyList<string> faults)
    {
        var (found, lists) = (new List<string>(), new RuleLists(listFile));
        var facts = groupFile.EnumerateArray().Select(GroupFacts.Read).ToDictionary(g => g.Id, StringComparer.Ordinal);
        found.AddRange(facts.Keys.Where(id => !RuleBook.GroupIds.Contains(id)).Select(id => $"the group {id} is new"));
        var groups = new List<RuleGroup>();
        foreach (var id in RuleBook.GroupIds)
        {
            if (!facts.TryGetValue(id, out var group))
            {
                found.Add($"the group {id} is missing");
                continue;
            }

            var (citation, rules) = RuleBook.Of(id, lists, tables);
            if (!rules.Select(r => r.Step).SequenceEqual(group.Rules.Select(r => r.Step), StringComparer.Ordinal))
            {
                found.Add($"the rules of {id} are {string.Join(' ', group.Rules.Select(r => r.Step))} instead of {string.Join(' ', rules.Select(r => r.Step))}");
                continue;
            }

            groups.Add(new(group, citation, [.. rules.Select(r => r.Ask)]));
        }

        lists.Names.Close();
        found.AddRange(lists.Missing.Distinct(StringComparer.Ordinal).Select(name => $"the list {name} is missing"));
        faults = found;
        return new(groups);
    }

    /// <summary>The group whose rules a tumour follows; null when there is none.</summary>
    /// <param name="year">Of the later diagnosis of the two that are compared.</param>
    public RuleGroup? For(in Tumour tumour, int year)
    {
        if (HeadAndNeckRules.Adopts(tumour, year))
        {
            return _headAndNeck;
        }

        foreach (var group in _specific)
        {
            if (group.Facts.Scope.Covers(tumour, year))
            {
                return group;
            }
        }

        foreach (var group in _rest)
        {
            if (group.Facts.Scope.Covers(tumour, year))
            {
                return group;
            }
        }

        return null;
    }
}
