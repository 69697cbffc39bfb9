namespace Custodian.Primaries;

/// <summary>A group of rules: its facts of the official file and our questions, step for step.</summary>
sealed class RuleGroup(GroupFacts facts, string citation, Question[] questions)
{
    public GroupFacts Facts => facts;

    public string Citation => citation;

    /// <summary>In the order they are asked; as many as the facts have rules.</summary>
    public Question[] Questions => questions;
}
