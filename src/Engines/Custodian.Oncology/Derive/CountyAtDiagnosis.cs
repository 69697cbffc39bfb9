using Custodian.Oncology.Tables;

namespace Custodian.Oncology.Derive;

/// <summary>
/// County at diagnosis for analysis: the reported county or the geocoded one of the census in force, with a flag that says why (NAACCR County at Diagnosis Analysis,
/// version 3.0).
/// </summary>
sealed class CountyAtDiagnosis(RegistryTables tables) : TumourDerivation
{
    const string Unknown = "999";
    const string Canada = "998";

    static readonly (int Through, string County, string Certainty)[] Censuses =
    [
        (1999, "countyAtDxGeocode1990", "censusTrCert19708090"),
        (2009, "countyAtDxGeocode2000", "censusTrCertainty2000"),
        (2019, "countyAtDxGeocode2010", "censusTrCertainty2010"),
        (int.MaxValue, "countyAtDxGeocode2020", "censusTractCertainty2020"),
    ];

    readonly HashSet<(string State, string County)> _counties = [.. tables[TableNames.Counties].Rows.Select(r => (r[0], r[1]))];

    protected override Items Derive(Items patient, Items tumour, DerivationOptions options)
    {
        var (county, flag) = Choose(tumour, tumour["addrAtDxState"], tumour["countyAtDx"]);
        return new() { { "countyAtDxAnalysis", county }, { "countyAtDxAnalysisFlag", flag } };
    }

    (string County, string Flag) Choose(Items tumour, string state, string reported)
    {
        var date = tumour[Fields.DiagnosisDate];
        if (state.Length == 0 || IsUnknown(date) || Fields.Year(date) is not { } year)
        {
            return (Unknown, "10");
        }

        if (States.Canadian.Contains(state))
        {
            return (Canada, "9");
        }

        var census = Censuses.First(c => year <= c.Through);
        var (geocoded, certainty) = (tumour[census.County], tumour[census.Certainty]);
        return geocoded.Length == 0 && reported.Length == 0 ? (Unknown, "10.1")
            : IsUnknown(geocoded) ? (reported, "2.1")
            : geocoded == reported ? (reported, "2")
            : !_counties.Contains((state, geocoded)) ? (reported, "2.2")
            : Differing(reported, geocoded, certainty);
    }

    /// <summary>Both are known or the reported one is not: the certainty of the geocode decides.</summary>
    static (string County, string Flag) Differing(string reported, string geocoded, string certainty) => certainty switch
    {
        _ when !IsUnknown(certainty) && IsUnknown(reported) => (geocoded, "3"),
        "1" or "6" => (geocoded, "4"),
        "2" or "3" or "4" => (reported, "7"),
        "5" => (reported, "5"),
        _ => IsUnknown(reported) ? (geocoded, "6.1") : (reported, "6"),
    };

    /// <summary>Blank, or nines only.</summary>
    static bool IsUnknown(string value) => value.AsSpan().IndexOfAnyExcept('9') < 0;
}
