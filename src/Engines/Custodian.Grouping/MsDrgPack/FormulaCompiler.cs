namespace Custodian.Grouping;

/// <summary>
/// Turns formulas into tests with jumps, so that a formula is left at the first test that settles it. The tests come in the order written: which
/// of them were reached tells what a DRG rests on.
/// </summary>
sealed class FormulaCompiler(IReadOnlyDictionary<string, int> operands)
{
    readonly List<Step> _steps = [];

    public Step[] Steps => [.. _steps];

    /// <returns>Index of the first step.</returns>
    public short Add(FormulaNode formula) => Emit(formula, Step.Accept, Step.Reject);

    short Emit(FormulaNode node, short onTrue, short onFalse) => node switch
    {
        FormulaNode.Name name => Append(new((ushort)operands[name.Text], onTrue, onFalse)),
        FormulaNode.Not not => Emit(not.Inner, onFalse, onTrue),
        FormulaNode.All all => Chain(all.Parts, next => (next, onFalse), onTrue),
        FormulaNode.Any any => Chain(any.Parts, next => (onTrue, next), onFalse),
        _ => throw new InvalidOperationException("A formula has four kinds of node."),
    };

    short Chain(IReadOnlyList<FormulaNode> parts, Func<short, (short True, short False)> targets, short last)
    {
        var next = last;
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var (onTrue, onFalse) = targets(next);
            next = Emit(parts[i], onTrue, onFalse);
        }

        return next;
    }

    short Append(Step step)
    {
        _steps.Add(step);
        return checked((short)(_steps.Count - 1));
    }
}
