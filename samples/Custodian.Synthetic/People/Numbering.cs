namespace Custodian.Synthetic.People;

/// <summary>Record, visit and account numbers: unique, and derived from the index alone.</summary>
static class Numbering
{
    /// <summary>Eight digits, leading zeros kept. The step is prime to 10^8, so that no two indexes meet.</summary>
    public static string Mrn(SyntheticFacility facility, int index) =>
        (facility == Roster.Larkfield ? "" : "C") + $"{((long)index * 7_340_033 + 1_048_583) % 100_000_000:00000000}";

    public static string Visit(int index, int encounter) => $"V{index:0000000}{encounter:00}";

    public static string Account(int index, int encounter) => $"4{index:0000000}{encounter:00}";
}
