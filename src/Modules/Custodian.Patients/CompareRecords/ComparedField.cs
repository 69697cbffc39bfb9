using Custodian.Patients.Merging;

namespace Custodian.Patients.CompareRecords;

/// <summary>A line of the comparison.</summary>
/// <param name="Left">As written for people; empty when it is not recorded.</param>
/// <param name="Agreement">What the engine says of it: exact, typo, differ; empty when it compares nothing.</param>
/// <param name="Weight">In bits: how much it speaks for one person. Null when it does not count.</param>
/// <param name="TakeRight">The right value is the better one where the left is the survivor's: the survivor has none.</param>
public sealed record ComparedField(IdentityField Field, string Label, string Left, string Right, string Agreement, double? Weight, bool TakeRight)
{
    public bool Same => Left == Right;
}
