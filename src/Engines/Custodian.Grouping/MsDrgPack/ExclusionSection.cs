using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>Which secondary diagnoses lose CC or MCC to which principal (MS-DRG Definitions Manual, appendix C part 1).</summary>
sealed class ExclusionSection
{
    readonly Dictionary<string, ushort> _groupOf = new(StringComparer.Ordinal);
    readonly Dictionary<string, ushort> _listed = new(StringComparer.Ordinal);
    readonly List<string[]> _groups = [[]];

    public ExclusionSection(MsDrgSource source, string version)
    {
        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        foreach (var row in source.Rows("cc_exclusion_by_pdx.tsv", version))
        {
            if (!numbers.TryGetValue(row[2], out var number))
            {
                numbers[row[2]] = number = checked((ushort)_groups.Count);
                _groups.Add(source.ExclusionGroups[row[2]]);
            }

            _groupOf[row[0]] = number;
        }

        foreach (var code in _groups.SelectMany(g => g).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            _listed[code] = checked((ushort)(_listed.Count + 1));
        }
    }

    public int Groups => _groups.Count - 1;

    public ushort GroupOf(string principal) => _groupOf.GetValueOrDefault(principal);

    public ushort ListedAs(string secondary) => _listed.GetValueOrDefault(secondary);

    public void Write(PackWriter pack)
    {
        var starts = new int[_groups.Count + 1];
        List<ushort> codes = [];
        for (var i = 0; i < _groups.Count; i++)
        {
            codes.AddRange(_groups[i].Select(c => _listed[c]).Order());
            starts[i + 1] = codes.Count;
        }

        pack.AddRows<int>(PackSections.ExclusionStarts, starts).AddRows<ushort>(PackSections.ExclusionCodes, codes.ToArray());
    }
}
