namespace Custodian.RegistryEdits;

/// <summary>How often a rule was asked, and how it ended.</summary>
/// <param name="Passed">The record satisfies it.</param>
/// <param name="Found">The record breaks it.</param>
/// <param name="Overridden">The record breaks it, and its over-ride flag is set.</param>
/// <param name="OutOfScope">Not in force for the record, its <c>when</c> does not hold, or what it looks at is blank or unknown.</param>
public readonly record struct EditCounter(long Passed, long Found, long Overridden, long OutOfScope)
{
    public static EditCounter operator +(EditCounter left, EditCounter right) => Add(left, right);

    public static EditCounter Add(EditCounter left, EditCounter right) =>
        new(left.Passed + right.Passed, left.Found + right.Found, left.Overridden + right.Overridden, left.OutOfScope + right.OutOfScope);
}
