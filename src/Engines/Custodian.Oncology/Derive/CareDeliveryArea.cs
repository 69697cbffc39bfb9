using Custodian.Oncology.Tables;

namespace Custodian.Oncology.Derive;

/// <summary>Purchased/Referred Care Delivery Area of the Indian Health Service, of today and of 2017: 1 in one, 0 not, 9 unknown (NPCR PRCDA, version 2.2).</summary>
sealed class CareDeliveryArea(RegistryTables tables) : TumourDerivation
{
    /// <summary>States that are an area as a whole, for cases without a county.</summary>
    static readonly IReadOnlySet<string> Whole = States.Set("AK CT NV OK SC");

    /// <summary>States, territories, provinces and armed forces without any.</summary>
    static readonly IReadOnlySet<string> Without = States.Set(
        "AR DE DC GA HI IL KY MD MO NH NJ OH TN VT WV AS GU MP PW PR UM VI FM MH TT AB BC MB NB NL NS NT NU ON PE QC SK YT AA AE AP");

    readonly Dictionary<(string, string), (string Of2017, string Today)> _areas = tables[TableNames.Prcda].Rows.ToDictionary(r => (r[0], r[1]), r => (r[2], r[3]));

    protected override Items Derive(Items patient, Items tumour, DerivationOptions options)
    {
        var (of2017, today) = Area(States.Of(tumour["addrAtDxState"]), tumour["countyAtDxAnalysis"].Trim());
        return new() { { "ihsPurchRefCareDeliveryArea", today }, { "ihsPurchRefCareDeliveryArea2017", of2017 } };
    }

    (string Of2017, string Today) Area(string state, string county) =>
        !States.Known.Contains(state) ? ("9", "9")
        : Whole.Contains(state) ? ("1", "1")
        : Without.Contains(state) ? ("0", "0")
        : !States.IsCounty(county) ? ("9", "9")
        : _areas.GetValueOrDefault((state, county), ("0", "0"));
}
