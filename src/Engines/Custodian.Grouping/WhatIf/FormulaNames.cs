namespace Custodian.Grouping;

/// <summary>The operands a compiled formula can come to.</summary>
readonly struct FormulaNames
{
    readonly HashSet<int> _operands = [];

    public FormulaNames(MsDrgTables tables, int entry) => Collect(tables, entry, []);

    public bool Contains(int operand) => _operands.Contains(operand);

    void Collect(MsDrgTables tables, int at, HashSet<int> seen)
    {
        if (at < 0 || !seen.Add(at))
        {
            return;
        }

        _operands.Add(tables.Steps[at].Operand);
        Collect(tables, tables.Steps[at].OnTrue, seen);
        Collect(tables, tables.Steps[at].OnFalse, seen);
    }
}
