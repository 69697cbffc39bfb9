using System.Globalization;

namespace Custodian.Synthetic.Stories;

/// <summary>Draws the laboratory results a scenario asks for.</summary>
sealed class LabWriter(EncounterKey key, IEnumerable<LabLine> lines)
{
    readonly Dice _dice = key.Dice(11);

    public IReadOnlyList<(LabLine Line, SyntheticResult Result)> Write() => [.. lines.Select(l => (l, One(l)))];

    SyntheticResult One(LabLine line)
    {
        var test = StoryBook.LabTests[line.Test];
        var value = Numbers.Between(_dice, line.Low, line.High, Numbers.Decimals(test.Low));
        return new(test.Loinc, test.Name, value, test.Unit, $"{test.Low}-{test.High}", Flag(value, test));
    }

    static string Flag(string value, LabTest test)
    {
        var number = Printed(value);
        return number > Printed(test.High) ? "H" : number < Printed(test.Low) ? "L" : "";
    }

    static decimal Printed(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
