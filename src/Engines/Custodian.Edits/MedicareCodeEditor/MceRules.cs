namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>The edits of one code, from its flags and the claim around it (Definition of Medicare Code Edits, version 43.1).</summary>
static class MceRules
{
    const MceFlags ArtificialHeart = MceFlags.ArtificialHeartA | MceFlags.ArtificialHeartB;
    const MceFlags NotWithDiagnosis = MceFlags.NonCovered6 | MceFlags.NonCovered7 | MceFlags.NonCoveredZ302;
    const int ShortestVentilatedStay = 5;
    const int OldestCovered = 60;

    /// <summary>Edits that any diagnosis can have: age, sex, wrong procedure performed, unspecified side.</summary>
    public static ulong Diagnosis(MceFlags flags, in MceContext claim)
    {
        if (flags == MceFlags.None)
        {
            return 0;
        }

        return When((flags & claim.AgeConflicts) != 0, MceEdit.AgeConflict)
            | When((flags & claim.SexConflicts) != 0, MceEdit.SexConflict)
            | When((flags & MceFlags.WrongProcedure) != 0, MceEdit.WrongProcedurePerformed)
            | When((flags & MceFlags.Unspecified) != 0, MceEdit.Unspecified);
    }

    /// <summary>Edits that only the principal diagnosis can have.</summary>
    public static ulong Principal(MceFlags flags, in MceContext claim)
    {
        if (flags == MceFlags.None)
        {
            return 0;
        }

        var bits = When((flags & MceFlags.ExternalCause) != 0, MceEdit.ECodeAsPdx)
            | When((flags & MceFlags.Manifestation) != 0, MceEdit.ManifestationAsPdx)
            | When((flags & MceFlags.QuestionableAdmission) != 0, MceEdit.QuestionableAdmission);
        if ((flags & MceFlags.UnacceptablePrincipal) == 0)
        {
            return bits;
        }

        return (flags & MceFlags.RequiresSecondary) == 0
            ? bits | Bit(MceEdit.UnacceptablePdx)
            : bits | When(!claim.HasSecondary, MceEdit.RequiresSdx);
    }

    public static ulong Procedure(MceFlags flags, in MceContext claim)
    {
        if (flags == MceFlags.None)
        {
            return 0;
        }

        var delivery = (flags & (MceFlags.CesareanSection | MceFlags.VaginalDelivery)) != 0;
        return When((flags & claim.SexConflicts) != 0, MceEdit.SexConflict)
            | When((flags & MceFlags.LengthOfStay) != 0 && claim.LengthOfStay < ShortestVentilatedStay, MceEdit.InconsistentWithLengthOfStay)
            | When(delivery && (claim.AnySecondary & MceFlags.DeliveryOutcome) == 0, MceEdit.QuestionableObstetricAdmission)
            | Coverage(flags, claim);
    }

    /// <summary>Not covered, or of limited coverage: never both on one code.</summary>
    static ulong Coverage(MceFlags flags, in MceContext claim)
    {
        var wholeHeart = (flags & ArtificialHeart) != 0 && (claim.AnyProcedure & ArtificialHeart) == ArtificialHeart;
        var inTrial = (claim.AnyDiagnosis & MceFlags.ClinicalTrial) != 0;
        if (NotCovered(flags, claim) || (wholeHeart && !inTrial))
        {
            return Bit(MceEdit.NonCovered);
        }

        return When((flags & MceFlags.LimitedCoverage) != 0 || (wholeHeart && inTrial), MceEdit.LimitedCoverage);
    }

    static bool NotCovered(MceFlags flags, in MceContext claim)
    {
        var pancreasAlone = (flags & MceFlags.NonCovered45) != 0
            && (claim.AnyProcedure & MceFlags.KidneyTransplant) == 0
            && (claim.AnyDiagnosis & MceFlags.DiabetesType1) == 0;
        // An age that is not known (negative) is not shown to be within the covered ages.
        var tooOld = (flags & MceFlags.NonCoveredOver60) != 0 && claim.Age is (< 0 or > OldestCovered);
        return (flags & MceFlags.NonCovered) != 0
            || pancreasAlone
            || (flags & claim.AnyDiagnosis & NotWithDiagnosis) != 0
            || tooOld;
    }

    public static ulong Bit(MceEdit edit) => 1UL << (int)edit;

    static ulong When(bool condition, MceEdit edit) => condition ? Bit(edit) : 0;
}
