using Custodian.Oncology.Tables;

namespace Custodian.Oncology.Derive;

/// <summary>
/// Hispanic origin from what is recorded, else from birthplace, race and surname (NAACCR Hispanic Identification Algorithm, NHAPIIA v17): 0 no, 1 Mexican, 2 Puerto Rican,
/// 3 Cuban, 4 South or Central American, 5 other, 6 NOS, 7 by surname only, 8 Dominican.
/// </summary>
sealed class HispanicIdentification(RegistryTables tables) : IDerivation
{
    const string NotHispanic = "0";
    const string BySurname = "7";
    const string NotSpecified = "6";

    static readonly IReadOnlySet<string> SouthAndCentralAmerica = States.Set("ZZC GTM HND SLV NIC CRI PAN ZZS COL VEN ECU PER BOL CHL ARG PRY URY");

    readonly HashSet<string> _heavily = Names(tables[TableNames.HeavilyHispanicNames]);
    readonly HashSet<string> _rarely = Names(tables[TableNames.RarelyHispanicNames]);
    readonly HashSet<string> _lowCounties = Names(tables[TableNames.LowHispanicCounties]);

    public RegistryPatient Derive(RegistryPatient patient, DerivationOptions options) => new(new() { { "nhiaDerivedHispOrigin", Origin(patient, options.SurnameScope) } }, []);

    string Origin(RegistryPatient patient, SurnameScope scope)
    {
        var (recorded, race) = (patient.Items["spanishHispanicOrigin"], patient.Items["race1"]);
        var nonspecificAsian = race is "96" or "97";
        var direct = recorded is "1" or "2" or "3" or "4" or "5" or NotSpecified or "8" ? recorded : NotHispanic;
        if (!nonspecificAsian && recorded is not ("0" or NotSpecified or BySurname or "9"))
        {
            return direct;
        }

        return OfBirthplace(patient.Items["birthplaceCountry"])
            ?? (recorded is "0" or "7" or "9" && !nonspecificAsian ? OfRaceAndName(patient, recorded, scope) : direct);
    }

    static string? OfBirthplace(string country) => country switch
    {
        "MEX" => "1",
        "PRI" => "2",
        "CUB" => "3",
        "ESP" or "AND" => "5",
        "DOM" => "8",
        _ => SouthAndCentralAmerica.Contains(country) ? "4" : null,
    };

    string OfRaceAndName(RegistryPatient patient, string recorded, SurnameScope scope) =>
        patient.Items["race1"] is "03" or "06" or "07" || patient.Items["ihsLink"] == "1" || !UsesSurname(patient, recorded, scope) || !IsHispanicByName(patient.Items)
            ? NotHispanic
            : BySurname;

    /// <summary>Where one of the counties at diagnosis has 5 % Hispanics or more, every surname counts.</summary>
    bool UsesSurname(RegistryPatient patient, string recorded, SurnameScope scope) =>
        recorded == BySurname || !patient.Tumours.All(IsLowCounty) || scope == SurnameScope.All || (scope == SurnameScope.UnknownOrSurnameOnly && recorded == "9");

    bool IsLowCounty(Items tumour) => tumour["countyAtDxAnalysis"] is var county && (county is "" or "998" or "999" || _lowCounties.Contains(tumour["addrAtDxState"] + county));

    /// <summary>For women the name at birth comes first.</summary>
    bool IsHispanicByName(Items patient)
    {
        var (last, atBirth) = (patient["nameLast"].ToUpperInvariant(), patient["nameBirthSurname"].ToUpperInvariant());
        return patient["sexAssignedAtBirth"] switch
        {
            "1" => _heavily.Contains(last),
            "2" => _heavily.Contains(atBirth) || (!_rarely.Contains(atBirth) && _heavily.Contains(last)),
            _ => false,
        };
    }

    static HashSet<string> Names(PackTable table) => table.Rows.Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
}
