using Custodian.Oncology.Tables;

namespace Custodian.Oncology.Derive;

/// <summary>Whether an Urban Indian Health Organization serves the county, and which: 9 and 99 unknown (NPCR UIHO, version 2.2).</summary>
sealed class UrbanIndianOrganisation(RegistryTables tables) : TumourDerivation
{
    readonly Dictionary<(string, string), (string Served, string Facility)> _counties = tables[TableNames.Uiho].Rows.ToDictionary(r => (r[0], r[1]), r => (r[2], r[3]));

    protected override Items Derive(Items patient, Items tumour, DerivationOptions options)
    {
        var (state, county) = (States.Of(tumour["addrAtDxState"]), tumour["countyAtDxAnalysis"].Trim());
        var (served, facility) = States.Known.Contains(state) && States.IsCounty(county) ? _counties.GetValueOrDefault((state, county), ("0", "00")) : ("9", "99");
        return new() { { "urbanIndianHealthOrganization", served }, { "uihoFacility", facility } };
    }
}
