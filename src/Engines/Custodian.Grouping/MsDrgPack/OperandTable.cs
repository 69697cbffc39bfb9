namespace Custodian.Grouping;

/// <summary>
/// Every name that formulas of a version use, numbered. The order is that of the attribute's name, because codes are credited with names in
/// that order; see <see cref="CodeCredits"/>.
/// </summary>
sealed class OperandTable
{
    /// <summary>Bits of one attribute row: one cache line.</summary>
    public const int Words = 8;

    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<int>> _byAttribute = new(StringComparer.Ordinal);

    public OperandTable(IEnumerable<string> names)
    {
        Operands = [.. names.Distinct(StringComparer.Ordinal).Select(Operand.Of)
            .OrderBy(o => o.Attribute, StringComparer.Ordinal).ThenBy(o => o.Name, StringComparer.Ordinal)];
        if (Operands.Count > Words * 64)
        {
            throw new FormatException($"{Operands.Count} names are used in formulas, and the layout holds {Words * 64}");
        }

        for (var i = 0; i < Operands.Count; i++)
        {
            _numbers[Operands[i].Name] = i;
            if (Operands[i].Kind == OperandKind.Function)
            {
                continue;
            }

            if (!_byAttribute.TryGetValue(Operands[i].Attribute, out var list))
            {
                _byAttribute[Operands[i].Attribute] = list = [];
            }

            list.Add(i);
        }
    }

    public IReadOnlyList<Operand> Operands { get; }

    public IReadOnlyDictionary<string, int> Numbers => _numbers;

    /// <summary>Sets the bits of operands that these attributes make true in a place of the claim.</summary>
    public void Mark(IEnumerable<string> attributes, OperandKind place, Span<ulong> bits)
    {
        foreach (var attribute in attributes)
        {
            foreach (var i in _byAttribute.GetValueOrDefault(attribute, []))
            {
                if (Operands[i].Kind == OperandKind.Anywhere || Operands[i].Kind == place)
                {
                    bits[i >> 6] |= 1ul << (i & 63);
                }
            }
        }
    }
}
