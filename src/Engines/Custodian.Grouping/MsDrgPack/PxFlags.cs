namespace Custodian.Grouping;

[Flags]
enum PxFlags : byte
{
    None = 0,
    NonOperatingRoom = 1,
    DrugStent = 2,
    BareStent = 4,

    /// <summary>Any of the counted traits is there.</summary>
    Counted = 8,
}
