namespace Custodian.Grouping;

/// <summary>A formula as written: names joined by and, or, not.</summary>
abstract record FormulaNode
{
    public sealed record Name(string Text) : FormulaNode;

    public sealed record Not(FormulaNode Inner) : FormulaNode;

    public sealed record All(IReadOnlyList<FormulaNode> Parts) : FormulaNode;

    public sealed record Any(IReadOnlyList<FormulaNode> Parts) : FormulaNode;

    /// <summary>Every name in the formula, in the order written.</summary>
    public IEnumerable<string> Names => this switch
    {
        Name name => [name.Text],
        Not not => not.Inner.Names,
        All all => all.Parts.SelectMany(p => p.Names),
        Any any => any.Parts.SelectMany(p => p.Names),
        _ => [],
    };
}
