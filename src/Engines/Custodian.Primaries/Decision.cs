namespace Custodian.Primaries;

/// <summary>The decision for a pair, without words: <see cref="MultiplePrimaries.Explain(in Tumour, in Tumour)"/> has them.</summary>
public readonly struct Decision
{
    internal Decision(PrimaryResult result, DecisionBasis basis) => (Result, Basis) = (result, basis);

    internal Decision(PrimaryResult result, RuleGroup group, int rule, int tried, Answer answer) =>
        (Result, Group, RuleIndex, Tried, Answer) = (result, group, rule, tried, answer);

    public PrimaryResult Result { get; }

    public DecisionBasis Basis { get; }

    /// <summary>Id of the group of rules; blank when none decided.</summary>
    public string GroupId => Group?.Facts.Id ?? "";

    /// <summary>Step of the rule that decided, or at which the doubt arose.</summary>
    public string Step => Group?.Facts.Rules[RuleIndex].Step ?? "";

    /// <summary>How many rules were tried, from the group's first on.</summary>
    public int Tried { get; }

    internal RuleGroup? Group { get; }

    internal int RuleIndex { get; }

    internal Answer Answer { get; }
}
