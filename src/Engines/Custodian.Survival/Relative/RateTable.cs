using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Survival;

/// <summary>How the bands of a population life table are laid out.</summary>
/// <param name="DaysPerAge">Width of an age band.</param>
/// <param name="YearsTurnOnBirthdays">
/// True where the rates of a calendar year hold from the birthday in that year to the next, as in the US decennial tables (T. Therneau, J. Offord, Expected Survival
/// Based on Hazard Rates, Mayo Clinic Technical Report 63, 1999); false where they hold from 1 January.
/// </param>
public readonly record struct RateTableShape(double DaysPerAge, bool YearsTurnOnBirthdays)
{
    public static RateTableShape UnitedStates { get; } = new(365.25, true);

    public static RateTableShape Calendar { get; } = new(365.241, false);
}

/// <summary>Hazards of a population by age, calendar year and further labels such as sex and race. Immutable.</summary>
public sealed class RateTable
{
    static readonly string[] AgeNames = ["age", "agegroup"];
    static readonly string[] DailyNames = ["daily_hazard"];
    static readonly string[] YearlyNames = ["haz", "hazard"];
    static readonly string[] YearNames = ["year"];
    static readonly string[] SexColumns = ["sex"];
    static readonly string[] RaceColumns = ["race"];

    readonly Dictionary<string, int> _populations = new(StringComparer.OrdinalIgnoreCase);
    readonly double[] _hazard;
    readonly double[] _yearStarts;

    RateTable(RateTableShape shape, int ages, double[] yearStarts, IReadOnlyList<string> labels, double[] hazard)
    {
        (Shape, Ages, _yearStarts, Populations, _hazard) = (shape, ages, yearStarts, labels, hazard);
        for (var i = 0; i < labels.Count; i++)
        {
            _populations[labels[i]] = i;
        }
    }

    public RateTableShape Shape { get; }

    /// <summary>Number of age bands from 0; the last has no end.</summary>
    public int Ages { get; }

    public int Years => _yearStarts.Length;

    /// <summary>The sexes, or sex and race as <c>male white</c>.</summary>
    public IReadOnlyList<string> Populations { get; }

    /// <summary>
    /// Reads a CSV with a header: age (<c>age</c>, <c>agegroup</c>), <c>year</c>, hazard a day (<c>daily_hazard</c>) or a year (<c>haz</c>), <c>sex</c> and perhaps
    /// <c>race</c>. Years that are not there follow the year before them.
    /// </summary>
    public static Outcome<RateTable> Read(ReadOnlySpan<byte> csv, RateTableShape shape)
    {
        using var lines = DelimitedText.Rows(new StringReader(System.Text.Encoding.UTF8.GetString(csv))).Where(r => !r.IsBlank).GetEnumerator();
        var header = lines.MoveNext() ? lines.Current.Trimmed() : [];
        int age = Column(header, AgeNames), year = Column(header, YearNames), daily = Column(header, DailyNames), yearly = Column(header, YearlyNames);
        int sex = Column(header, SexColumns), race = Column(header, RaceColumns);
        if (age < 0 || year < 0 || sex < 0 || (daily < 0 && yearly < 0))
        {
            return Problem.Invalid("SUR-0401", "This is not a life table: its header must name age, year, sex and daily_hazard (or haz, a year). Name another file.");
        }

        var rows = new List<(string Population, int Age, int Year, double Hazard)>();
        while (lines.MoveNext())
        {
            var cells = lines.Current.Trimmed();
            if (lines.Current.IsOpen || cells.Length != header.Length || !int.TryParse(cells[age], CultureInfo.InvariantCulture, out var a) || !int.TryParse(cells[year], CultureInfo.InvariantCulture, out var y)
                || !double.TryParse(cells[daily >= 0 ? daily : yearly], CultureInfo.InvariantCulture, out var hazard) || !(hazard >= 0) || a is < 0 or > 200 || y is < 1 or > 9998)
            {
                return Problem.Invalid("SUR-0402", string.Create(CultureInfo.InvariantCulture, $"Line {lines.Current.Line} of the life table cannot be read. Correct it, or name another file."));
            }

            rows.Add((race < 0 ? cells[sex] : $"{cells[sex]} {cells[race]}", a, y, daily >= 0 ? hazard : hazard / shape.DaysPerAge));
        }

        return Build(rows, shape);
    }

    /// <summary>
    /// Index of a population by its label, whatever the case; -1 when the table does not have it. Where the label is not the table's own, m, male and 1 stand for the
    /// male, f, female and 2 for the female population, also in tables that count the sexes from 0 or 1.
    /// </summary>
    public int Population(string sex, string? race = null)
    {
        foreach (var name in SexNames(sex))
        {
            if (_populations.TryGetValue(race is null ? name : $"{name} {race}", out var index))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Where a person stands on the time axis of the table: days of age and days since 1-Jan-0001, shifted where years turn on birthdays.</summary>
    public RatePosition Position(int population, double ageInDays, DateOnly start)
    {
        double day = start.DayNumber;
        if (Shape.YearsTurnOnBirthdays)
        {
            var born = DateOnly.FromDayNumber(Math.Max(0, (int)Math.Floor(day - ageInDays)));
            day -= Math.Max(0, day - ageInDays) - new DateOnly(born.Year, 1, 1).DayNumber;
        }

        return new(population, ageInDays, day);
    }

    internal RateWalk Walk(RatePosition position) => new(this, position);

    internal int AgeBand(double age) => Math.Clamp((int)(age / Shape.DaysPerAge), 0, Ages - 1);

    /// <summary>The calendar band of a day; days before the first and after the last take the nearest.</summary>
    internal int YearBand(double day)
    {
        var found = Array.BinarySearch(_yearStarts, day);
        return Math.Max(0, found >= 0 ? found : ~found - 1);
    }

    internal double YearStart(int band) => _yearStarts[band];

    internal double Hazard(int population, int year, int age) => _hazard[(((population * Years) + year) * Ages) + age];

    string[] SexNames(string sex) => (sex.ToUpperInvariant(), _populations.ContainsKey("0")) switch
    {
        ("M" or "MALE", true) => [sex, "m", "male", "0"],
        ("1" or "M" or "MALE", _) => [sex, "m", "male", "1"],
        ("F" or "FEMALE", true) => [sex, "f", "female", "1"],
        ("2" or "F" or "FEMALE", _) => [sex, "f", "female", "2"],
        _ => [sex],
    };

    static int Column(string[] header, string[] names) => Array.FindIndex(header, h => names.Contains(h, StringComparer.OrdinalIgnoreCase));

    static Outcome<RateTable> Build(List<(string Population, int Age, int Year, double Hazard)> rows, RateTableShape shape)
    {
        string[] labels = [.. rows.Select(r => r.Population).Distinct(StringComparer.OrdinalIgnoreCase)];
        int[] years = [.. rows.Select(r => r.Year).Distinct().Order()];
        var ages = rows.Count == 0 ? 0 : rows.Max(r => r.Age) + 1;
        var hazard = new double[labels.Length * years.Length * ages];
        Array.Fill(hazard, double.NaN);
        var place = labels.Select((l, i) => (l, i)).ToDictionary(p => p.l, p => p.i, StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            hazard[(((place[row.Population] * years.Length) + Array.BinarySearch(years, row.Year)) * ages) + row.Age] = row.Hazard;
        }

        return hazard.Length == 0 || Array.Exists(hazard, double.IsNaN)
            ? Problem.Invalid("SUR-0403", "The life table has gaps: every age, year and sex needs a hazard. Complete it, or name another file.")
            : new RateTable(shape, ages, Array.ConvertAll(years, y => (double)new DateOnly(y, 1, 1).DayNumber), labels, hazard);
    }
}

/// <summary>A person's place in a life table.</summary>
/// <param name="Population">Index from <see cref="RateTable.Population"/>.</param>
/// <param name="Age">In days.</param>
/// <param name="Day">On the calendar axis of the table.</param>
public readonly record struct RatePosition(int Population, double Age, double Day);
