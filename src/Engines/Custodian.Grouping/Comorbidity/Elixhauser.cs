using System.Globalization;
using System.Text.RegularExpressions;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>
/// Elixhauser Comorbidity Software Refined for ICD-10-CM with both indices, and the Chronic Condition Indicator Refined (AHRQ, HCUP).
/// Immutable and shared. Rules: User Guide v2025.1, "Comorbidity Measures" to "Identification of the Comorbidity Measure for
/// Cerebrovascular Disease".
/// </summary>
public sealed partial class Elixhauser
{
    /// <summary>The more severe measure takes the place of the milder one, in this order (User Guide, "Handling of Clinically Similar Comorbidity Measures").</summary>
    static readonly (string Severe, string Mild)[] Precedence =
    [
        ("CMR_DIAB_CX", "CMR_DIAB_UNCX"),
        ("CMR_HTN_CX", "CMR_HTN_UNCX"),
        ("CMR_LIVER_SEV", "CMR_LIVER_MLD"),
        ("CMR_RENLFL_SEV", "CMR_RENLFL_MOD"),
        ("CMR_CANCER_METS", "CMR_CANCER_SOLID"),
        ("CMR_CANCER_METS", "CMR_CANCER_NSITU"),
        ("CMR_CANCER_SOLID", "CMR_CANCER_NSITU"),
    ];

    const string Stroke = "CMR_CBVD";
    const int NoDetermination = 9;

    readonly DiagnosisRows _diagnoses;
    readonly DiagnosisRows _chronic;
    readonly string[] _columns;
    readonly ComorbidityDefinition[] _measures;

    Elixhauser(PackImage pack)
    {
        Manifest = pack.Manifest;
        _diagnoses = DiagnosisRows.Read(pack.Section(ComorbidityLayout.Diagnoses));
        _chronic = DiagnosisRows.Read(pack.Section(ComorbidityLayout.Chronic));
        _columns = [.. HccLayout.Lines(pack, ComorbidityLayout.Columns).Select(f => f[0])];
        _measures = [.. HccLayout.Lines(pack, ComorbidityLayout.Measures).Select(f => new ComorbidityDefinition(f[0], f[4], f[1] == "Y", Int(f[2]), Int(f[3])))];
    }

    public PackManifest Manifest { get; }

    /// <summary>Opens a pack of kind <c>comorbidity</c>; a problem when it is of another kind or compiler version.</summary>
    public static Outcome<Elixhauser> Open(PackImage pack) =>
        pack.Manifest.Kind == PackKinds.Comorbidity && pack.Manifest.Compiler == ComorbidityLayout.Compiler
            ? new Elixhauser(pack)
            : Problem.Invalid("CMR-0910", $"Pack {pack.Manifest.Id} was made by {pack.Manifest.Compiler}; this program reads {ComorbidityLayout.Compiler}. Build the pack again.");

    /// <summary>True for a chronic condition, false for another, null where AHRQ makes no determination or does not list the code.</summary>
    public bool? IsChronic(string code) => _chronic.Of(code) is [var row, ..] && DiagnosisKey.ValueOf(row) is not NoDetermination and var value ? value == 1 : null;

    /// <summary>The release of the chronic condition indicator, for example <c>2026.1</c>; it can be newer than that of the measures.</summary>
    public string ChronicEdition => Manifest.Sources.Select(s => ChronicFile().Match(s.Name)).FirstOrDefault(m => m.Success)?.Groups[1].Value.Replace('-', '.') ?? Manifest.Edition;

    /// <summary>What a measure is called in words; its name when the release does not describe it.</summary>
    public string LabelOf(string measure) => Array.Find(_measures, m => m.Name == measure)?.Label ?? measure;

    /// <summary>The measures a code belongs to, for code pages; up to three.</summary>
    public IReadOnlyList<string> MeasuresOf(string code)
    {
        var names = new List<string>();
        foreach (var row in _diagnoses.Of(code))
        {
            var name = MeasureOf(_columns[DiagnosisKey.ValueOf(row)]);
            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>The comorbidities of a stay.</summary>
    /// <param name="secondary">Secondary diagnoses only: the principal is the reason for the stay, not a comorbidity.</param>
    /// <param name="hasPoa">False when the data has no POA indicators at all; the measures that need them are then missing, not absent.</param>
    public ComorbidityResult Measure(IReadOnlyList<ComorbidityDiagnosis> secondary, bool hasPoa)
    {
        var codes = _measures.ToDictionary(m => m.Name, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var (measure, code) in Hits(secondary, hasPoa))
        {
            if (!codes[measure].Contains(code, StringComparer.Ordinal))
            {
                codes[measure].Add(code);
            }
        }

        var dropped = Dropped(codes);
        var measures = _measures.Select(m => new ComorbidityMeasure(
            m.Name,
            m.Label,
            m.NeedsPoa && !hasPoa ? null : codes[m.Name].Count > 0 && !dropped.ContainsKey(m.Name),
            codes[m.Name],
            dropped.GetValueOrDefault(m.Name))).ToArray();
        var present = _measures.Zip(measures).Where(p => p.Second.IsPresent == true).Select(p => p.First).ToArray();
        Finding[] findings = hasPoa ? [] : [WithoutPoa()];
        return new(measures, present.Sum(m => m.ReadmissionWeight), present.Sum(m => m.MortalityWeight), hasPoa, findings);
    }

    IEnumerable<(string Measure, string Code)> Hits(IReadOnlyList<ComorbidityDiagnosis> secondary, bool hasPoa)
    {
        var needsPoa = _measures.Where(m => m.NeedsPoa).Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        // A sequela counts only when no current cerebrovascular disease is coded, before or during the stay.
        var currentStroke = secondary.Any(d => HasColumn(d.Code, ComorbidityLayout.CurrentStroke) && (d.IsPresentOnAdmission || d.IsAcquired));
        foreach (var diagnosis in secondary)
        {
            foreach (var column in ColumnsOf(diagnosis.Code))
            {
                var measure = MeasureOf(column);
                var counts = !needsPoa.Contains(measure) || (hasPoa && diagnosis.IsPresentOnAdmission);
                if (counts && (column != ComorbidityLayout.StrokeSequela || !currentStroke))
                {
                    yield return (measure, diagnosis.Code);
                }
            }
        }
    }

    static Dictionary<string, string> Dropped(Dictionary<string, List<string>> codes)
    {
        var dropped = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (severe, mild) in Precedence)
        {
            if (codes[severe].Count > 0 && codes[mild].Count > 0)
            {
                dropped.TryAdd(mild, severe);
            }
        }

        return dropped;
    }

    bool HasColumn(string code, string column) => ColumnsOf(code).Contains(column, StringComparer.Ordinal);

    string[] ColumnsOf(string code)
    {
        var rows = _diagnoses.Of(code);
        var columns = new string[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            columns[i] = _columns[DiagnosisKey.ValueOf(rows[i])];
        }

        return columns;
    }

    static string MeasureOf(string column) =>
        column is ComorbidityLayout.CurrentStroke or ComorbidityLayout.StrokeSequela ? Stroke : ComorbidityLayout.Prefix + column;

    Finding WithoutPoa() => new(
        "CMR-0101",
        Severity.Info,
        "POA",
        $"No present-on-admission indicators were given, so {_measures.Count(m => m.NeedsPoa)} measures are missing and the indices are too low or too high. Add the indicators for complete results.",
        "Elixhauser Comorbidity Software Refined v2025.1, User Guide, Appendix B");

    static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^ahrq_ccir_v(\d{4}-\d)\.csv")]
    private static partial Regex ChronicFile();
}
