using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Encounters.BedBoard;

/// <summary>Beds as lines of three values, separated by comma, semicolon or tab. A head line and empty lines are passed over.</summary>
static class BedLines
{
    public static Outcome<IReadOnlyList<BedPlace>> Read(string text)
    {
        List<BedPlace> places = [];
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var parts = line.Split([',', ';', '\t']).Select(p => p.Trim().Trim('"').Trim()).ToArray();
            if (parts.All(p => p.Length == 0) || (number == 1 && parts[0].Equals("unit", StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            if (parts.Length < 3 || parts[0].Length == 0 || parts[2].Length == 0 || parts.Take(3).Any(p => p.Length > 20))
            {
                return Problem.Invalid("ENC-0148", string.Create(CultureInfo.InvariantCulture, $"Line {number} is not a bed. Write unit, room and bed, each of up to 20 characters: 4W,412,A. Nothing was saved."), new FieldError("Lines", string.Create(CultureInfo.InvariantCulture, $"Correct line {number}.")));
            }

            places.Add(new(parts[0], parts[1], parts[2]));
        }

        return places.Count > 0 ? places.Distinct().ToList() : Problem.Invalid("ENC-0149", "No beds are given. Write one bed a line: unit, room, bed.", new FieldError("Lines", "Enter at least one bed."));
    }
}
