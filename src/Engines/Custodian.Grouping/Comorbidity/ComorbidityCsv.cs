using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Grouping;

/// <summary>
/// Lines of <c>custodian comorbidity</c>, in the shape of AHRQ's results: <c>patid,year,qtr,dx_list</c> in, the 38 measures (0, 1 or blank) and two
/// indices added. In <c>dx_list</c> the first code is the principal diagnosis; codes are separated by spaces and may carry their POA
/// indicator after a colon (<c>I2510:Y</c>, exempt <c>Z7901:E</c>).
/// </summary>
public static class ComorbidityCsv
{
    static readonly string[] Columns =
    [
        "CMR_AIDS", "CMR_ALCOHOL", "CMR_ANEMDEF", "CMR_AUTOIMMUNE", "CMR_BLDLOSS", "CMR_CANCER_LYMPH", "CMR_CANCER_LEUK", "CMR_CANCER_METS",
        "CMR_CANCER_NSITU", "CMR_CANCER_SOLID", "CMR_CBVD", "CMR_HF", "CMR_COAG", "CMR_DEMENTIA", "CMR_DEPRESS", "CMR_DIAB_UNCX", "CMR_DIAB_CX",
        "CMR_DRUG_ABUSE", "CMR_HTN_CX", "CMR_HTN_UNCX", "CMR_LIVER_MLD", "CMR_LIVER_SEV", "CMR_LUNG_CHRONIC", "CMR_NEURO_MOVT", "CMR_NEURO_OTH",
        "CMR_NEURO_SEIZ", "CMR_OBESE", "CMR_PARALYSIS", "CMR_PERIVASC", "CMR_PSYCHOSES", "CMR_PULMCIRC", "CMR_RENLFL_MOD", "CMR_RENLFL_SEV",
        "CMR_THYROID_HYPO", "CMR_THYROID_OTH", "CMR_ULCER_PEPTIC", "CMR_VALVE", "CMR_WGHTLOSS",
    ];

    /// <summary>The header line of results.</summary>
    public static string Header { get; } = "patid,year,qtr,dx_list," + string.Join(',', Columns) + ",CMR_Index_Readmission,CMR_Index_Mortality";

    /// <summary>Reads one line; columns after the fourth are ignored.</summary>
    public static Outcome<ComorbidityStay> Read(string line)
    {
        var row = DelimitedText.Row(line, 1);
        var fields = row.Fields;
        if (row.IsOpen || fields.Length < 4 || fields[3].Length == 0)
        {
            return Problem.Invalid("CMR-0920", "A line needs patid, year, qtr and dx_list with at least the principal diagnosis. Complete the line.");
        }

        var codes = fields[3].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new ComorbidityStay(fields[0], fields[1], fields[2], fields[3], [.. codes.Select(Diagnosis)]);
    }

    /// <summary>The line with its results. POA counts as given when any code of the line carries an indicator.</summary>
    public static string Write(ComorbidityStay stay, ComorbidityResult result)
    {
        var values = Columns.Select(c => result[c].IsPresent switch { true => "1", false => "0", null => "" });
        return string.Create(CultureInfo.InvariantCulture, $"{stay.Patient},{stay.Year},{stay.Quarter},{stay.List},{string.Join(',', values)},{result.ReadmissionIndex},{result.MortalityIndex}");
    }

    static ComorbidityDiagnosis Diagnosis(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || colon + 1 == text.Length)
        {
            return new(text.TrimEnd(':'));
        }

        var poa = text[colon + 1];
        return new(text[..colon], poa, poa is 'E' or '1');
    }
}
