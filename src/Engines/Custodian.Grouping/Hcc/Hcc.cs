using System.Globalization;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>
/// CMS hierarchical condition categories of one payment year: diagnoses to categories, age and sex edits, hierarchies, interactions, payment
/// counts, and the sum of coefficients, with the way to each. Immutable and shared.
/// </summary>
public sealed class Hcc
{
    static readonly int[] OtherHeartFailure = [221, 222, 224, 225, 226];

    readonly HccTables[] _models;

    Hcc(PackManifest manifest, HccTables[] models) => (Manifest, _models) = (manifest, models);

    public PackManifest Manifest { get; }

    /// <summary>Opens a pack of kind <c>hcc</c>; a problem when it is of another kind or compiler version.</summary>
    public static Outcome<Hcc> Open(PackImage pack) =>
        pack.Manifest.Kind == PackKinds.Hcc && pack.Manifest.Compiler == HccLayout.Compiler
            ? new Hcc(pack.Manifest, HccTables.Read(pack))
            : Problem.Invalid("HCC-0910", $"Pack {pack.Manifest.Id} was made by {pack.Manifest.Compiler}; this program reads {HccLayout.Compiler}. Build the pack again.");

    /// <summary>The categories a diagnosis maps to in each model, before age and sex edits and hierarchies; for code pages.</summary>
    public IReadOnlyList<(HccModel Model, int Category, string Label)> CategoriesOf(string code)
    {
        var found = new List<(HccModel, int, string)>();
        foreach (var tables in _models)
        {
            foreach (var row in tables.Diagnoses.Of(code))
            {
                var category = DiagnosisKey.ValueOf(row);
                found.Add((tables.Names.Model, category, LabelOf(tables, category)));
            }
        }

        return found;
    }

    /// <summary>Scores one beneficiary with one model.</summary>
    public HccResult Score(HccInput input)
    {
        var tables = _models[(int)input.Model];
        var segment = HccBeneficiary.SegmentOf(input);
        var ignored = new List<string>();
        var found = Map(tables, input, ignored);
        var dropped = ApplyHierarchy(tables, found);
        var open = tables.Calibrations > 1 && !(input.Calibration > 0 && input.Calibration <= tables.Calibrations);
        var coefficients = open ? [] : Coefficients(tables, input, segment, found, (input.Calibration ?? 1) - 1);
        decimal[] each = open ? [.. Enumerable.Range(0, tables.Calibrations).Select(i => Coefficients(tables, input, segment, found, i).Sum(c => c.Value))] : [];
        var findings = FindingsFor(tables, segment, open, open ? Coefficients(tables, input, segment, found, 0) : coefficients);
        var raw = open || findings.Any(f => f.Severity == Severity.Error) ? (decimal?)null : coefficients.Sum(c => c.Value);
        // The Rate Announcement rounds after each step, to three decimals.
        var normalized = raw is { } r ? Round(r / input.Normalization) : (decimal?)null;
        var payment = normalized is { } n ? Round(n * (1 - input.CodingAdjustment)) : (decimal?)null;
        return new(
            input.Model,
            segment,
            [.. found.Select(f => CategoryOf(tables, f.Key, f.Value))],
            dropped,
            ignored,
            coefficients,
            raw,
            normalized,
            payment,
            findings)
        {
            RawScores = each,
        };
    }

    static SortedDictionary<int, List<string>> Map(HccTables tables, HccInput input, List<string> ignored)
    {
        var found = new SortedDictionary<int, List<string>>();
        foreach (var code in input.Diagnoses.Distinct(StringComparer.Ordinal))
        {
            var edit = tables.Edits[code].FirstOrDefault(e => e.Applies(input.Age, input.Sex));
            if (edit is { Category: null })
            {
                ignored.Add(code);
                continue;
            }

            foreach (var row in tables.Diagnoses.Of(code))
            {
                Add(found, edit?.Category ?? DiagnosisKey.ValueOf(row), code);
            }
        }

        return found;
    }

    static void Add(SortedDictionary<int, List<string>> found, int category, string code)
    {
        if (!found.TryGetValue(category, out var codes))
        {
            found.Add(category, codes = []);
        }

        if (!codes.Contains(code, StringComparer.Ordinal))
        {
            codes.Add(code);
        }
    }

    /// <summary>Takes out what a model's rule or a category above leaves no room for; decided on all categories before any is taken.</summary>
    static List<HccDrop> ApplyHierarchy(HccTables tables, SortedDictionary<int, List<string>> found)
    {
        var dropped = new List<HccDrop>();
        foreach (var category in found.Keys.Where(c => IsLeftOut(tables.Names.Model, c, found)).ToArray())
        {
            dropped.Add(new(category, null, found[category]));
            found.Remove(category);
        }

        var below = found.Keys
            .Select(c => (Category: c, By: tables.Above[c].Where(found.ContainsKey).Order().Cast<int?>().FirstOrDefault()))
            .Where(c => c.By is not null)
            .ToArray();
        foreach (var (category, by) in below)
        {
            dropped.Add(new(category, by, found[category]));
            found.Remove(category);
        }

        return dropped;
    }

    /// <summary>
    /// V28: heart failure with assist device or artificial heart (223) counts only beside another heart failure category. ESRD: dialysis status
    /// and kidney failure say nothing among patients who all have it (V21: 134; V24: 134 to 137).
    /// </summary>
    static bool IsLeftOut(HccModel model, int category, SortedDictionary<int, List<string>> found) => (model, category) switch
    {
        (HccModel.CmsHccV28, 223) => !OtherHeartFailure.Any(found.ContainsKey),
        (HccModel.EsrdV21, 134) => true,
        (HccModel.EsrdV24, >= 134 and <= 137) => true,
        _ => false,
    };

    static HccCoefficient[] Coefficients(HccTables tables, HccInput input, string segment, SortedDictionary<int, List<string>> found, int calibration)
    {
        var conditions = HccBeneficiary.ConditionsOf(input);
        var categories = found.Keys.ToHashSet();
        var names = HccBeneficiary.Variables(input)
            .Concat(tables.Interactions.Where(i => i.Holds(categories, conditions)).Select(i => i.Name))
            .Concat(CountOf(found.Count))
            .Select(n => (Name: n, Category: (int?)null))
            .Concat(found.Keys.Select(c => (Name: tables.Names.CategoryPrefix + c.ToString(CultureInfo.InvariantCulture), Category: (int?)c)));
        if (segment == "TRANSPLANT_KIDNEY_ONLY")
        {
            names = [(string.Create(CultureInfo.InvariantCulture, $"{input.MonthsSinceTransplant}M"), null)];
        }

        return
        [
            .. names.Select(n => Lookup(tables, segment, n.Name, n.Category, calibration))
                .Concat(HccBeneficiary.GraftAddends(input).Select(name => Value(tables, name, name, null, calibration)))
                .OfType<HccCoefficient>()
                .OrderBy(c => c.Category is { } number ? number.ToString(CultureInfo.InvariantCulture) : c.Name, StringComparer.Ordinal),
        ];
    }

    static HccCoefficient? Lookup(HccTables tables, string segment, string name, int? category, int calibration) =>
        Value(tables, $"{segment}_{name}", name, category, calibration);

    static HccCoefficient? Value(HccTables tables, string fullName, string name, int? category, int calibration) =>
        tables.Coefficients.TryGetValue(fullName, out var values) ? new(name, category, values[Math.Min(calibration, values.Length - 1)]) : null;

    static string[] CountOf(int categories) => categories switch
    {
        0 => [],
        >= 10 => ["D10P"],
        _ => ["D" + categories.ToString(CultureInfo.InvariantCulture)],
    };

    static List<Finding> FindingsFor(HccTables tables, string segment, bool open, HccCoefficient[] coefficients)
    {
        var findings = new List<Finding>();
        var source = $"CMS risk adjustment model {tables.Names.Name}";
        if (open)
        {
            findings.Add(new("HCC-0101", Severity.Warning, tables.Names.Name, $"The publisher's file holds {tables.Calibrations} calibrations of this model and does not name them. The raw score of each is given; choose one by its number (calibration).", source));
        }

        if (coefficients.Length == 0)
        {
            findings.Add(new("HCC-0102", Severity.Error, segment, $"The model has no coefficients for segment {segment}. Choose a segment of {tables.Names.Name}.", source));
        }
        else if (tables.Names.Model is not (HccModel.CmsHccV24 or HccModel.CmsHccV28))
        {
            findings.Add(new("HCC-0103", Severity.Info, tables.Names.Name, "Scores of this model have not been compared with another program. Check a sample before use.", source));
        }

        return findings;
    }

    static HccCategory CategoryOf(HccTables tables, int number, List<string> codes) =>
        new(number, LabelOf(tables, number), tables.Labels.TryGetValue(number, out var l) && l.IsChronic, codes);

    static string LabelOf(HccTables tables, int number) => tables.Labels.TryGetValue(number, out var l) ? l.Label : "";

    static decimal Round(decimal score) => decimal.Round(score, 3, MidpointRounding.AwayFromZero);
}
