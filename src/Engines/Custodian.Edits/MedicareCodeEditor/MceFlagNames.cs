namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>The spelling of flags in the publisher's tables.</summary>
static class MceFlagNames
{
    static readonly (string Name, MceFlags Flag)[] All =
    [
        ("adult", MceFlags.Adult),
        ("maternity", MceFlags.Maternity),
        ("newborn", MceFlags.Newborn),
        ("pediatric", MceFlags.Pediatric),
        ("male", MceFlags.Male),
        ("female", MceFlags.Female),
        ("ecodepdx", MceFlags.ExternalCause),
        ("manifestation", MceFlags.Manifestation),
        ("unacceptable", MceFlags.UnacceptablePrincipal),
        ("reqsdx", MceFlags.RequiresSecondary),
        ("unspecified", MceFlags.Unspecified),
        ("qadm", MceFlags.QuestionableAdmission),
        ("wrngproc", MceFlags.WrongProcedure),
        ("delout", MceFlags.DeliveryOutcome),
        ("clintrial", MceFlags.ClinicalTrial),
        ("diabtypeI", MceFlags.DiabetesType1),
        ("noncovered", MceFlags.NonCovered),
        ("lcov", MceFlags.LimitedCoverage),
        ("lcov_artheartxpa", MceFlags.ArtificialHeartA),
        ("lcov_artheartxpb", MceFlags.ArtificialHeartB),
        ("los", MceFlags.LengthOfStay),
        ("csect", MceFlags.CesareanSection),
        ("vagdel", MceFlags.VaginalDelivery),
        ("kidneyxp", MceFlags.KidneyTransplant),
        ("ncov45", MceFlags.NonCovered45),
        ("ncov6", MceFlags.NonCovered6),
        ("ncov7", MceFlags.NonCovered7),
        ("ncov_z302", MceFlags.NonCoveredZ302),
        ("ncov12agele60", MceFlags.NonCoveredOver60),
    ];

    public static bool TryParse(ReadOnlySpan<char> name, out MceFlags flag)
    {
        foreach (var (known, value) in All)
        {
            if (name.SequenceEqual(known))
            {
                flag = value;
                return true;
            }
        }

        flag = MceFlags.None;
        return false;
    }

    /// <summary>The names of the set flags, in the order of their bits.</summary>
    public static IEnumerable<string> Of(MceFlags flags) => All.Where(f => (flags & f.Flag) != 0).Select(f => f.Name);
}
