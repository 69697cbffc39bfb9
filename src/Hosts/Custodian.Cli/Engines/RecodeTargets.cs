using System.Globalization;
using Custodian.Kernel;
using Custodian.Oncology;
using Custodian.Oncology.Conversion;

namespace Custodian.Cli.Engines;

/// <summary>What <c>registry recode</c> makes of a line: items in, items out, and a finding where a code is not in the table.</summary>
static class RecodeTargets
{
    public const string Recodes = "recodes";

    const string Site = "primarySite";
    const string Histology = "histologicTypeIcdO3";
    const string Behaviour = "behaviorCodeIcdO3";

    static readonly Dictionary<string, Func<RegistryTables, Outcome<Func<Items, RecodeAnswer>>>> Targets = new(StringComparer.Ordinal)
    {
        [Recodes] = t => t.Recodes.Then<Func<Items, RecodeAnswer>>(r => i => new(r.Of(i[Site], i[Histology], i[Behaviour], Year(i)))),
        ["icd-o-3"] = t => t.Icd.Then<Func<Items, RecodeAnswer>>(r => i => ToIcdO3(r, i)),
        ["icd-o-2"] = t => t.IcdO2.Then<Func<Items, RecodeAnswer>>(r => i => ToIcdO2(r, i)),
        ["surgery"] = t => t.Surgery.Then<Func<Items, RecodeAnswer>>(r => i => ToSurgery(r, i)),
        ["site-histology"] = t => t.SiteHistology.Then<Func<Items, RecodeAnswer>>(r => i => new(new()
        {
            { "listed", r.Has(i[Site], i[Histology], i[Behaviour]) ? "1" : "0" }, { "listOf", SiteHistologyList.Edition.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        })),
    };

    public static IReadOnlyList<string> Names => [.. Targets.Keys];

    public static Outcome<Func<Items, RecodeAnswer>> Find(RegistryTables tables, string name) => Targets[name](tables);

    static int? Year(Items items) =>
        (items["dateOfDiagnosis"] is { Length: > 0 } date ? date : items["yearOfDiagnosis"]) is { Length: >= 4 } text && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    static RecodeAnswer ToIcdO3(IcdToIcdO3 tables, Items items)
    {
        IcdSystem? system = items["system"].ToLowerInvariant() switch
        {
            "icd-9-cm" => IcdSystem.Icd9Cm,
            "icd-10" => IcdSystem.Icd10,
            "icd-10-cm" => IcdSystem.Icd10Cm,
            _ => null,
        };
        var found = system is { } known ? tables.Find(known, items["code"], items["sex"]) : null;
        return found is null
            ? new([], Missing(system is null ? $"There is no system \"{items["system"]}\". Write icd-9-cm, icd-10 or icd-10-cm." : $"The table has no code {items["code"]}. Check the code."))
            : new(new()
            {
                { Site, found.Site }, { Histology, found.Histology }, { Behaviour, found.Behaviour }, { "grade", found.Grade }, { "laterality", found.Laterality },
                { "reportable", found.Reportable },
            });
    }

    static RecodeAnswer ToIcdO2(IcdO3ToIcdO2 table, Items items)
    {
        var converted = table.Convert(items[Site], items[Histology], items[Behaviour]);
        return new(new() { { Site, converted.Site }, { "histologyIcdO2", converted.Histology }, { "behaviorIcdO2", converted.Behaviour }, { "result", converted.Result.ToString() } });
    }

    static RecodeAnswer ToSurgery(SurgeryTables tables, Items items) =>
        Year(items) is { } year && tables.Find(year, items[Site], items[Histology]) is { } table
            ? new(new() { { "table", table.Title }, { "codes", string.Join('|', table.Codes.Where(c => c.Code.Length > 0).Select(c => c.Code)) } })
            : new([], Missing("There is no surgery table for this site, histology and year. Check them; tables begin with 1998."));

    static Finding Missing(string text) => new("ONC-0103", Severity.Warning, "", text);
}
