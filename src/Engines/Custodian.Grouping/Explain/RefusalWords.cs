namespace Custodian.Grouping;

/// <summary>What a return code asks the coder to do.</summary>
public static class RefusalWords
{
    public static string Of(DrgReturnCode code) => code switch
    {
        DrgReturnCode.Ok => "",
        DrgReturnCode.DxCannotBePdx => "An external cause code cannot be the principal diagnosis. Sequence the condition it caused first.",
        DrgReturnCode.InvalidPdx => "The principal diagnosis is not on the table of this version. Check the code and the discharge date.",
        DrgReturnCode.InvalidSex => "The principal diagnosis belongs to a different MDC for men and women, and sex is not recorded. Record it.",
        DrgReturnCode.InvalidDischargeStatus => "The DRG depends on the discharge status, and the one recorded is not a UB-04 status. Correct it.",
        DrgReturnCode.HacMissingOnePoa =>
            "A hospital-acquired condition was met, and a listed diagnosis has no POA indicator of Y, N, U or W. Complete the indicators.",
        DrgReturnCode.HacStatusInvalidMultHacsPoaNotYW or DrgReturnCode.HacStatusInvalidPoaNOrU or DrgReturnCode.HacStatusInvalidPoaInvalidOr1 =>
            "A hospital-acquired condition was met, and it is not known whether the hospital reports POA. Set the hospital's POA reporting.",
        _ => "No formula of the major diagnostic category holds. Check principal diagnosis, sex and age.",
    };
}
