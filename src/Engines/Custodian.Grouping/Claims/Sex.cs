namespace Custodian.Grouping;

/// <summary>Sex as the grouper asks for it.</summary>
public enum Sex : byte
{
    Unknown,
    Male,
    Female,
}
