using Custodian.Oncology.Tables;

namespace Custodian.Oncology.Derive;

/// <summary>USDA Rural-Urban Continuum codes of 1993, 2003 and 2013: 96 no such state or county code, 97 county not reported, 98 not in the table, 99 not known (NAACCR Rural Urban Program).</summary>
sealed class RuralUrbanContinuum(RegistryTables tables) : TumourDerivation
{
    static readonly (string Item, string Table)[] Years =
    [
        ("ruralurbanContinuum1993", TableNames.RuralUrban1993), ("ruralurbanContinuum2003", TableNames.RuralUrban2003), ("ruralurbanContinuum2013", TableNames.RuralUrban2013),
    ];

    readonly List<(string Item, Dictionary<(string, string), string> Codes)> _years =
        [.. Years.Select(y => (y.Item, tables[y.Table].Rows.ToDictionary(r => (r[0], r[1]), r => r[2].PadLeft(2, '0'))))];

    protected override Items Derive(Items patient, Items tumour, DerivationOptions options)
    {
        var (state, county) = (States.Of(tumour["addrAtDxState"]), tumour["countyAtDxAnalysis"].Trim());
        var derived = new Items();
        foreach (var (item, codes) in _years)
        {
            derived.Add(item, Code(codes, state, county));
        }

        return derived;
    }

    static string Code(Dictionary<(string, string), string> codes, string state, string county)
    {
        var (unknownState, unknownCounty) = (state.Length == 0 || States.Unknown.Contains(state), county is "" or "999");
        return (!unknownState && !States.Known.Contains(state)) || (!unknownCounty && !States.IsCounty(county)) ? "96"
            : unknownState || unknownCounty ? "99"
            : county == "000" ? "97"
            : codes.GetValueOrDefault((state, county), "98");
    }
}
