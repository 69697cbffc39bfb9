using Custodian.Oncology.Tables;

namespace Custodian.Oncology.Conversion;

/// <summary>ICD-9-CM, ICD-10 and ICD-10-CM to ICD-O-3, by the conversion tables of SEER.</summary>
public sealed class IcdToIcdO3
{
    const string Male = "1";
    const string Female = "2";

    readonly Dictionary<(IcdSystem System, string Code, string Sex), IcdO3Equivalent> _codes = [];

    internal IcdToIcdO3(RegistryTables tables)
    {
        foreach (var (system, name) in (ReadOnlySpan<(IcdSystem, string)>)[(IcdSystem.Icd9Cm, TableNames.Icd9Cm), (IcdSystem.Icd10, TableNames.Icd10), (IcdSystem.Icd10Cm, TableNames.Icd10Cm)])
        {
            foreach (var row in tables[name].Rows)
            {
                _codes[(system, row[0], row[7])] = new(row[1], row[2], row[3], row[4], row[5], row[6]);
            }
        }
    }

    /// <summary>The equivalent of a code; null when the table does not have it. Points do not count. A three-character ICD-10 category stands for its "unspecified".</summary>
    /// <param name="sex">NAACCR code; ICD-9-CM has codes with a site by sex, and blank reads as 1 (male) there.</param>
    public IcdO3Equivalent? Find(IcdSystem system, string code, string sex = "")
    {
        var plain = code.Replace(".", "", StringComparison.Ordinal).Trim().ToUpperInvariant();
        var key = system == IcdSystem.Icd10 && plain.Length == 3 ? plain + "9" : plain;
        return (sex is Male or Female ? _codes.GetValueOrDefault((system, key, sex)) : null)
            ?? _codes.GetValueOrDefault((system, key, ""))
            ?? (sex.Length == 0 ? _codes.GetValueOrDefault((system, key, Male)) : null);
    }
}
