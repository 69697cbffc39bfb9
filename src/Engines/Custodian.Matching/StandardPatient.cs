using Custodian.Matching.Standard;

namespace Custodian.Matching;

/// <summary>
/// One record's traits in standard form: what is compared. Made by <see cref="Standardiser"/>. Immutable; values are shared between the records of one standardiser.
/// </summary>
public sealed class StandardPatient
{
    internal TraitValue? GivenName { get; init; }

    internal TraitValue? MiddleName { get; init; }

    internal TraitValue? FamilyName { get; init; }

    internal TraitValue? SocialSecurity { get; init; }

    internal TraitValue? House { get; init; }

    internal TraitValue? Street { get; init; }

    internal TraitValue? Unit { get; init; }

    internal TraitValue? CityName { get; init; }

    internal TraitValue? StateName { get; init; }

    internal TraitValue? PostalCode { get; init; }

    internal TraitValue? PhoneNumber { get; init; }

    internal TraitValue? Mail { get; init; }

    internal BirthDay Birth { get; init; }

    internal NameSuffix Generation { get; init; }

    /// <summary>'M', 'F', or 0 when not stated or not one of the two.</summary>
    internal char SexLetter { get; init; }

    /// <summary>The name said "Baby Boy" or the like: nobody has named the child yet.</summary>
    public bool IsUnnamedNewborn { get; init; }

    /// <summary>True when nothing of the record could be compared.</summary>
    public bool IsEmpty =>
        GivenName is null && FamilyName is null && SocialSecurity is null && Street is null && PhoneNumber is null && Mail is null && !Birth.IsStated;
}
