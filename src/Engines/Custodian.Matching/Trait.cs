namespace Custodian.Matching;

/// <summary>What is compared between two records. The two orders and the two "within the same postcode" traits exist so that the rest may be taken as independent.</summary>
public enum Trait
{
    Given,
    Middle,
    Family,

    /// <summary>Given and family name in the same columns, or crossed.</summary>
    NameOrder,
    Suffix,
    Sex,
    BirthDate,
    Ssn,
    House,
    Street,
    Unit,

    /// <summary>The two address lines in the same columns, or crossed.</summary>
    AddressOrder,
    Postcode,

    /// <summary>City, where the postcodes are not equal.</summary>
    City,

    /// <summary>City, where the postcodes are equal and so say most of it.</summary>
    CityInPostcode,
    State,
    StateInPostcode,
    Phone,
    Email,
}
