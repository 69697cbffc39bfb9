namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>What age and sex of the patient mean for the claim and for its codes.</summary>
static class MceClaimRules
{
    const int OldestAge = 124;

    /// <summary>Unknown sex is accepted, and then contradicts no code, for discharges from this day (MCE version 42, FY 2025).</summary>
    static readonly int UnknownSexFrom = new DateOnly(2024, 10, 1).DayNumber;

    /// <summary>Age and sex that cannot be.</summary>
    public static ulong Edits(int age, char sex, int day)
    {
        var known = sex is 'M' or 'F' || IsAcceptedUnknown(sex, day);
        return (age is >= 0 and <= OldestAge ? 0 : MceRules.Bit(MceEdit.InvalidAge))
            | (known ? 0 : MceRules.Bit(MceEdit.InvalidSex));
    }

    /// <summary>Age groups the patient does not belong to. An age that cannot be belongs to none.</summary>
    public static MceFlags AgeConflicts(ReadOnlySpan<MceAgeRange> ranges, int age, int day)
    {
        var conflicts = MceFlags.None;
        foreach (ref readonly var range in ranges)
        {
            if ((age < range.FromAge || age > range.ToAge) && day >= range.FromDay && day <= range.ThroughDay)
            {
                conflicts |= range.Group;
            }
        }

        return conflicts;
    }

    /// <summary>Sex flags that contradict the patient; a sex that is not recorded contradicts both.</summary>
    public static MceFlags SexConflicts(char sex, int day) => sex switch
    {
        'M' => MceFlags.Female,
        'F' => MceFlags.Male,
        _ when IsAcceptedUnknown(sex, day) => MceFlags.None,
        _ => MceFlags.Male | MceFlags.Female,
    };

    static bool IsAcceptedUnknown(char sex, int day) => sex == 'U' && day >= UnknownSexFrom;
}
