using System.Globalization;
using Custodian.Survival;

namespace Custodian.Cli.Engines.Survival;

/// <summary>Covariates of a model from a file: numbers as they are, texts as one indicator for each value after the first.</summary>
static class CovariateColumns
{
    public static Covariates Of(ColumnFile file, IEnumerable<string> names)
    {
        var (terms, columns) = (new List<string>(), new List<double[]>());
        foreach (var name in names)
        {
            var cells = file.Text(name);
            if (Array.TrueForAll(cells, c => ColumnFile.IsMissing(c) || double.TryParse(c, CultureInfo.InvariantCulture, out _)))
            {
                terms.Add(name);
                columns.Add(Array.ConvertAll(cells, c => ColumnFile.IsMissing(c) ? double.NaN : double.Parse(c, CultureInfo.InvariantCulture)));
                continue;
            }

            foreach (var level in cells.Where(c => !ColumnFile.IsMissing(c)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Skip(1))
            {
                terms.Add($"{name}={level}");
                columns.Add(Array.ConvertAll(cells, c => ColumnFile.IsMissing(c) ? double.NaN : c == level ? 1 : 0));
            }
        }

        return new(terms, columns);
    }
}
