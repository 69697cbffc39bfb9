using Custodian.CodeBooks;
using Custodian.Grouping;
using Custodian.Packs;
using Custodian.Store.Shelf;

namespace Custodian.Coding.Engines;

/// <summary>What exempt list, grouper, code editor, risk models, comorbidity software and mappings say of a diagnosis.</summary>
static class DiagnosisFacts
{
    static readonly (HccModel Model, string Key)[] Models = [(HccModel.CmsHccV24, "hcc-v24"), (HccModel.CmsHccV28, "hcc-v28"), (HccModel.RxHccV08, "rxhcc")];

    public static IEnumerable<CodeFact> Of(PackShelf packs, DayEditions on, CodeBook book, CodeEntry code) =>
    [
        Poa(book, code), .. Group(on, IcdCode.From(code.Code)), .. EditorFacts.Of(on, code.Code), .. Categories(on, code.Code), .. Comorbidity(packs, on.Day, code.Code), Nine(packs, on.Day, code.Code),
    ];

    static CodeFact Poa(CodeBook book, CodeEntry code)
    {
        var list = book.Parts.FirstOrDefault(p => p.Part == BookPart.PoaExempt);
        return code.PoaExempt is { } exempt
            ? new("poa", "POA", exempt ? "Exempt" : "Required", $"POA exempt list {list?.Edition}", [])
            : new("poa", "POA", CodeFact.NotKnown, $"No exempt list of {book.Edition} on the shelf", []);
    }

    static IEnumerable<CodeFact> Group(DayEditions on, IcdCode code)
    {
        if (on.Grouper is not { } grouper)
        {
            return [new("severity", "CC or MCC", CodeFact.NotKnown, on.Line("MS-DRG").Fault, [])];
        }

        var edition = $"MS-DRG {grouper.Edition}";
        if (grouper.DiagnosisSeverity(code) is not { } severity)
        {
            return [new("severity", "CC or MCC", "Not on the grouper's table", edition, [])];
        }

        var principals = grouper.PrincipalsExcluding(code);
        var hacs = grouper.HacCategories(code);
        return
        [
            new("severity", "CC or MCC", SeverityWords(severity, grouper.IsMccOnlyAlive(code)), edition, []),
            new("excluded-by", "Cancelled by", Count(principals.Count, "principal", "principals"), edition, [.. principals.Select(p => p.ToString())]),
            new("mdc", "MDC as principal", grouper.DiagnosisMdc(code) is { } mdc and > 0 ? $"{mdc:00} {grouper.MdcTitle(mdc)}" : "None", edition, []),
            new("hac", "Hospital-acquired condition", hacs.Count == 0 ? "None" : string.Join(", ", hacs.Select(h => $"{h:00} {grouper.HacTitle(h)}")), edition, [.. hacs.Select(h => $"{h:00}")]),
        ];
    }

    static string SeverityWords(DrgSeverity severity, bool onlyAlive) => severity switch
    {
        DrgSeverity.Mcc => onlyAlive ? "MCC, of a patient discharged alive" : "MCC",
        DrgSeverity.Cc => "CC",
        _ => "Neither",
    };

    static IEnumerable<CodeFact> Categories(DayEditions on, string code)
    {
        foreach (var (model, key) in Models)
        {
            var name = HccModelNames.Of(model).Name;
            var found = on.Hcc?.CategoriesOf(code).Where(c => c.Model == model).Select(c => $"{c.Category} {c.Label}".Trim()).ToList();
            yield return found is null
                ? new(key, name, CodeFact.NotKnown, on.Line("HCC").Fault, [])
                : new(key, name, found.Count == 0 ? "None" : string.Join(", ", found), $"{name}, {on.Hcc!.Manifest.Edition}", found);
        }
    }

    static IEnumerable<CodeFact> Comorbidity(PackShelf packs, DateOnly day, string code)
    {
        if (packs.Engine(PackKinds.Comorbidity, day, Opened) is not { } tables)
        {
            return [new("chronic", "Chronic condition", CodeFact.NotKnown, "No comorbidity tables on the shelf", [])];
        }

        var measures = tables.MeasuresOf(code);
        return
        [
            new("chronic", "Chronic condition", tables.IsChronic(code) switch { true => "Yes", false => "No", _ => "No determination" }, $"AHRQ CCIR {tables.ChronicEdition}", []),
            new("elixhauser", "Elixhauser measure", measures.Count == 0 ? "None" : string.Join(", ", measures.Select(tables.LabelOf)), $"AHRQ Elixhauser {tables.Manifest.Edition}", measures),
        ];
    }

    static Elixhauser Opened(PackImage image) => Elixhauser.Open(image) is { Ok: true } opened ? opened.Value : throw new InvalidDataException($"Pack {image.Manifest.Id} was made for another program version.");

    static CodeFact Nine(PackShelf packs, DateOnly day, string code)
    {
        if (packs.Engine(PackKinds.Gems, day, Gems.Open) is not { } gems)
        {
            return new("icd9", "ICD-9-CM", CodeFact.NotKnown, "No equivalence mappings of the day on the shelf", []);
        }

        var found = gems.ToNine(code);
        var edition = $"GEMs {gems.Edition}, the last year of mappings";
        var words = found.Select(e => e.NoMap ? "no equivalent" : Dotted(e.Code) + (e.Combination ? $" (scenario {e.Scenario}, list {e.ChoiceList})" : e.Approximate ? " (approximate)" : "")).ToList();
        return new("icd9", "ICD-9-CM", words.Count == 0 ? "Not in the mappings" : string.Join(", ", words), edition, [.. found.Where(e => !e.NoMap).Select(e => Dotted(e.Code))]);
    }

    /// <summary>ICD-9-CM sets the point after three characters, after four in codes of external causes.</summary>
    static string Dotted(string code) => code.Length > (code[0] == 'E' ? 4 : 3) ? code.Insert(code[0] == 'E' ? 4 : 3, ".") : code;

    static string Count(int n, string one, string many) => n == 0 ? "None" : Ui.Show.Count(n, one, many);
}
