using System.Globalization;
using Custodian.Kernel;
using Custodian.Oncology;
using Custodian.Oncology.Conversion;

namespace Custodian.Cli.Engines.Conformance;

/// <summary>Files of registry cases in CSV: each line has inputs and expected values by column. One entry a kind of file.</summary>
sealed class RegistryTableCases : ICaseFile
{
    const string Site = "primarySite";
    const string Histology = "histologicTypeIcdO3";
    const string Behaviour = "behaviorCodeIcdO3";

    static readonly Dictionary<string, Func<RegistryTables, Outcome<Func<Items, Items>>>> Kinds = new(StringComparer.Ordinal)
    {
        ["recodes"] = t => t.Recodes.Then<Func<Items, Items>>(r => c => r.Of(c[Site], c[Histology], c[Behaviour], int.Parse(c["yearOfDiagnosis"], CultureInfo.InvariantCulture))),
        ["tumor-size-over-time_upstream"] = t => t.Derivation("tumor-size-over-time").Then<Func<Items, Items>>(d => c => Tumour(d, [], new()
        {
            { "dateOfDiagnosis", c["year_dx"] }, { Site, c[Site] }, { Histology, c[Histology] }, { Behaviour, c[Behaviour] },
            { "eodTumorSize", c["eodTumorSize"] }, { "csTumorSize", c["csTumorSize"] }, { "tumorSizeSummary", c["tumorSizeSummary"] },
        })),
        ["cause-specific-death_upstream"] = t => t.Derivation("death-classification").Then<Func<Items, Items>>(d => c => OfDeath(Tumour(
            d,
            new() { { "icdRevisionNumber", c["icdRevisionNum"] }, { "causeOfDeath", c["causeOfDeath"] }, { "dateOfLastContact", c["dolcYear"] } },
            new() { { "sequenceNumberCentral", c["seqNumCentral"] }, { Site, c[Site] }, { Histology, c["histology"] } }))),
        ["icdo3_to_icdo2"] = t => t.IcdO2.Then<Func<Items, Items>>(r => c => ToIcdO2(r, c)),
        ["icd_to_icdo3"] = t => t.Icd.Then<Func<Items, Items>>(r => c => ToIcdO3(r, c)),
        ["surgery_table_lookup"] = t => t.Surgery.Then<Func<Items, Items>>(r => c => ToSurgery(r, c)),
    };

    /// <summary>The columns with what is expected; the others are inputs.</summary>
    static readonly Dictionary<string, string[]> Expected = new(StringComparer.Ordinal)
    {
        ["recodes"] =
        [
            "ayaSiteRecode2020", "ayaSiteRecode2008", "iccc", "icccExtended", "seerBehaviorRecode", "seerBrainCnsRecode2020", "seerLymphNeoplasmRecode2021", "seerSiteRecode2023",
            "seerSiteRecode2023Expanded", "seerSiteRecode",
        ],
        ["tumor-size-over-time_upstream"] = ["tumorSizeOverTime"],
        ["cause-specific-death_upstream"] = ["cause-specific", "cause-other"],
        ["icdo3_to_icdo2"] = ["site_o2", "hist_o2", "beh_o2", "conversion_result"],
        ["icd_to_icdo3"] = ["site", "histology", "behavior", "grade", "laterality", "reportable"],
        ["surgery_table_lookup"] = ["expected_table_title", "codes"],
    };

    public bool Recognises(string name) => name.EndsWith(".csv", StringComparison.Ordinal) && Kinds.ContainsKey(name[..^4]);

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var family = Path.GetFileName(path).Split('.')[0];
        var tables = shelf.Registry(null);
        var answer = tables.Ok ? Kinds[family](tables.Value) : tables.Problem!;
        if (!answer.Ok)
        {
            return answer.Problem!;
        }

        var result = new FamilyResult(family);
        var lines = LineInput.Lines(path).ToList();
        var names = DelimitedText.Fields(lines[0]);
        for (var i = 1; i < lines.Count; i++)
        {
            var given = new Items();
            names.Zip(DelimitedText.Fields(lines[i])).ToList().ForEach(p => given.Add(p.First, p.Second));
            var got = answer.Value(given);
            result.Add($"line {i + 1}", Expected[family].Where(c => given[c] != got[c]).Select(c => (c, given[c], got[c])));
        }

        return new List<FamilyResult> { result };
    }

    static Items Tumour(IDerivation derivation, Items patient, Items tumour) => derivation.Derive(new(patient, [tumour]), DerivationOptions.On(new(2026, 11, 23))).Tumours[0];

    static Items OfDeath(Items derived) => new() { { "cause-specific", derived["seerCauseSpecificCod"] }, { "cause-other", derived["seerOtherCod"] } };

    static Items ToIcdO2(IcdO3ToIcdO2 table, Items given)
    {
        var converted = table.Convert(given["site"], given["hist_o3"], given["beh_o3"]);
        return new()
        {
            { "site_o2", converted.Site }, { "hist_o2", converted.Histology }, { "beh_o2", converted.Behaviour },
            {
                "conversion_result", converted.Result switch
                {
                    IcdO2Result.Successful => "CONVERSION_SUCCESSFUL",
                    IcdO2Result.SuccessfulNeedsHandReview => "CONVERSION_SUCCESSFUL_NEEDS_HAND_REVIEW",
                    IcdO2Result.FailedInvalidSite => "CONVERSION_FAILED_INVALID_SITE",
                    IcdO2Result.FailedInvalidHistology => "CONVERSION_FAILED_INVALID_HISTOLOGY",
                    _ => "CONVERSION_FAILED_INVALID_BEHAVIOR",
                }
            },
        };
    }

    static Items ToIcdO3(IcdToIcdO3 table, Items given)
    {
        var system = given["source"] switch { "ICD-9-CM" => IcdSystem.Icd9Cm, "ICD-10" => IcdSystem.Icd10, _ => IcdSystem.Icd10Cm };
        return table.Find(system, given["code"], given["sex"]) is { } found
            ? new()
            {
                { "site", found.Site }, { "histology", found.Histology }, { "behavior", found.Behaviour }, { "grade", found.Grade }, { "laterality", found.Laterality },
                { "reportable", found.Reportable },
            }
            : [];
    }

    static Items ToSurgery(SurgeryTables tables, Items given) =>
        tables.Find(int.Parse(given["dx_year"], CultureInfo.InvariantCulture), given["site"], given["histology"]) is { } table
            ? new() { { "expected_table_title", table.Title }, { "codes", string.Join('|', table.Codes.Select(c => c.Code)) } }
            : [];
}
