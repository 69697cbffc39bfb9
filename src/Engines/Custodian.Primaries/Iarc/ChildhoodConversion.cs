using System.Globalization;

namespace Custodian.Primaries;

/// <summary>
/// ICD-O-3 to the International Classification of Childhood Cancer, third edition (Steliarova-Foucher et al., Cancer 2005; 103: 1457-67), main
/// classification without the extended one.
/// </summary>
sealed class ChildhoodConversion(IarcTables tables, IarcStyle style)
{
    const int CentralNervousSystem = 3, GermCell = 10, WithoutSubgroups = 5;
    const string Malignant = "3", InSitu = "2";

    readonly string[] _first = tables.Childhood[0], _last = tables.Childhood[1];

    public Converted Convert(IarcCase c)
    {
        if (c.Sex is null || c.Morphology is null || c.Topography is null || c.Behaviour is null)
        {
            return new("", CheckCode.Missing);
        }

        var column = ColumnOf(c.Topography);
        if (Tumour.Number(c.Sex) < 0 || c.Behaviour is not ("0" or "1" or "2" or "3") || column < 0 || !tables.ChildhoodRows.TryGetValue(c.Morphology, out var row))
        {
            return Converted.Invalid;
        }

        return column < row.Length && int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code > 0
            ? OfCode(c.Behaviour, code / 1000, code % 1000 / 100)
            : new("", CheckCode.Rare);
    }

    Converted OfCode(string behaviour, int group, int subgroup)
    {
        var nervousSystem = group == CentralNervousSystem || (group == GermCell && subgroup == 1);
        return group is >= 1 and <= 12 && subgroup is >= 1 and <= 6 && (behaviour == Malignant || (nervousSystem && IsAccepted(behaviour)))
            ? new(group.ToString(CultureInfo.InvariantCulture) + (group == WithoutSubgroups ? "" : (char)('a' + subgroup - 1)), CheckCode.OK)
            : Converted.Invalid;
    }

    /// <summary>
    /// The classification takes non-malignant intracranial and intraspinal tumours, and knows no in situ tumours there. CanReg 5 has it the other way round.
    /// </summary>
    bool IsAccepted(string behaviour) => style == IarcStyle.Published ? behaviour != InSitu : behaviour == InSitu;

    int ColumnOf(string topography)
    {
        for (var i = 1; i < _first.Length && i < _last.Length; i++)
        {
            if (string.CompareOrdinal(topography, _first[i]) >= 0 && string.CompareOrdinal(topography, _last[i]) <= 0)
            {
                return i;
            }
        }

        return -1;
    }
}
