namespace Custodian.Grouping;

/// <summary>How the grouping ended, in the publisher's own words.</summary>
public enum DrgReturnCode : byte
{
    Ok,

    /// <summary>The principal diagnosis is an external cause code.</summary>
    DxCannotBePdx,

    /// <summary>The principal diagnosis is not on the table of this version.</summary>
    InvalidPdx,

    /// <summary>Sex is unknown where the principal diagnosis belongs to a different MDC for each.</summary>
    InvalidSex,

    /// <summary>The DRG depends on the discharge status, and it is not one of the known ones.</summary>
    InvalidDischargeStatus,

    /// <summary>A hospital-acquired condition counts and a listed diagnosis has no usable POA indicator.</summary>
    HacMissingOnePoa,

    /// <summary>The hospital's POA status is unknown and the claim has several secondary diagnoses.</summary>
    HacStatusInvalidMultHacsPoaNotYW,

    /// <summary>The hospital's POA status is unknown; the only secondary diagnosis is N or U.</summary>
    HacStatusInvalidPoaNOrU,

    /// <summary>The hospital's POA status is unknown; the only secondary diagnosis is blank, 1 or not an indicator.</summary>
    HacStatusInvalidPoaInvalidOr1,

    /// <summary>No formula of the MDC holds.</summary>
    Ungroupable,
}
