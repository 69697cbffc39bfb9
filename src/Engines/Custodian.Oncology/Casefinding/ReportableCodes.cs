using Custodian.Kernel;
using Custodian.Oncology.Conversion;
using Custodian.Oncology.Tables;

namespace Custodian.Oncology.Casefinding;

/// <summary>
/// Screens diagnosis codes for casefinding: the reportability column of the conversion tables, and for ICD-10-CM also the core list of the Central Cancer Registry Reporting guide.
/// The date of service decides the classification: ICD-9-CM through 30-Sep-2015, ICD-10-CM since.
/// </summary>
public sealed class ReportableCodes
{
    static readonly PartialDate Icd10CmFrom = PartialDate.From(new(2015, 10, 1));

    readonly IcdToIcdO3 _icd;
    readonly HashSet<string> _core;

    internal ReportableCodes(RegistryTables tables, IcdToIcdO3 icd)
    {
        _icd = icd;
        _core = [.. tables[TableNames.ReportableCodes].Rows.Where(r => r[0] == "icd-10-cm").Select(r => r[1].Replace(".", "", StringComparison.Ordinal))];
    }

    /// <summary>The verdict on a code of a date of service (<c>yyyy</c>, <c>yyyyMM</c> or <c>yyyyMMdd</c>).</summary>
    public ReportableVerdict Screen(string code, string date)
    {
        if (!PartialDate.TryParse(date, out var day))
        {
            return ReportableVerdict.Undated;
        }

        var system = day.CompareTo(Icd10CmFrom) < 0 ? IcdSystem.Icd9Cm : IcdSystem.Icd10Cm;
        var plain = code.Replace(".", "", StringComparison.Ordinal).Trim().ToUpperInvariant();
        return _icd.Find(system, plain)?.Reportable switch
        {
            "Y" => ReportableVerdict.Reportable,
            _ when system == IcdSystem.Icd10Cm && _core.Contains(plain) => ReportableVerdict.Reportable,
            "O" => ReportableVerdict.Optional,
            _ => ReportableVerdict.NotListed,
        };
    }
}
