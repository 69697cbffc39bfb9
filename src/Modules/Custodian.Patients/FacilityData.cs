namespace Custodian.Patients;

/// <summary>A facility as set-up or an import names it.</summary>
/// <param name="Code">Assigning authority in HL7 messages and the sending facility; unique.</param>
/// <param name="TimeZone">IANA name, for example <c>America/New_York</c>: the facility's days are counted in it.</param>
public sealed record FacilityData(string Code, string Name, string TimeZone)
{
    /// <summary>Object identifier of the assigning authority of its numbers (CX-4.2); empty when it has none.</summary>
    public string Oid { get; init; } = "";

    public string Npi { get; init; } = "";

    public string TaxId { get; init; } = "";

    public string Taxonomy { get; init; } = "";

    public string Street { get; init; } = "";

    public string City { get; init; } = "";

    public string State { get; init; } = "";

    public string Zip { get; init; } = "";

    public string Phone { get; init; } = "";
}
