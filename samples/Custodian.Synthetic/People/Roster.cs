using System.Collections.Frozen;
using Custodian.Kernel;

namespace Custodian.Synthetic.People;

/// <summary>The fixed cast: two facilities, their physicians, the payers. The same for every seed.</summary>
static class Roster
{
    public static SyntheticFacility Larkfield { get; } = new(
        "LGH", "Larkfield General Hospital", "LGHMRN", "SYNTHETIC-ADT", Npi(1), new("100 Larkfield Parkway", "Larkfield", "AZ", "85990"), "928-555-0100");

    public static SyntheticFacility CedarBend { get; } = new(
        "CBC", "Cedar Bend Community Hospital", "CBCMRN", "SYNTHETIC-REG", Npi(2), new("7 Depot Street", "Cedar Bend", "AZ", "85992"), "928-555-0101");

    public static IReadOnlyList<SyntheticPayer> Payers { get; } =
    [
        new("SYNMA", "Medicare Part A and B", "MA", "MEDICARE"),
        new("SYNMC", "State Medicaid", "MC", "MEDICAID"),
        new("SYN01", "Harborstone Health Plan", "CI", "COMMERCIAL"),
        new("SYN02", "Juniper Mutual Insurance", "CI", "COMMERCIAL"),
        new("SYN03", "Blue Mesa Assurance", "BL", "BLUE"),
        new("SYN04", "Blue Lantern Plan of the West", "BL", "BLUE"),
        new("SYN00", "Self-pay", "09", "SELFPAY"),
    ];

    public static IReadOnlyList<SyntheticPhysician> Physicians { get; } = [.. Cast().Select(Physician)];

    static readonly FrozenDictionary<string, SyntheticPhysician[]> BySpecialty = Physicians
        .GroupBy(p => p.Specialty)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>A physician of a specialty.</summary>
    /// <exception cref="KeyNotFoundException">Nobody on the staff has it: the scenario file is wrong.</exception>
    public static SyntheticPhysician Any(Dice dice, string specialty) =>
        dice.Pick(BySpecialty.TryGetValue(specialty, out var all) ? all : throw new KeyNotFoundException($"Nobody practises '{specialty}'."));

    static SyntheticPhysician Physician(string line, int index)
    {
        var parts = line.Split('|');
        return new(Npi(100 + index), parts[2], parts[1], parts[3], parts[0], index % 7 == 3);
    }

    // NPIs that start with 2 are of the right form and have never been issued.
    static string Npi(int number)
    {
        var nine = $"29{number:0000000}";
        return nine + Kernel.Npi.CheckDigit(nine);
    }

    static string[] Cast() =>
    [
        "hospitalist|Amara|Oyelaran|MD", "hospitalist|Daniel|Whitcombe|MD", "hospitalist|Priya|Venkataraman|MD", "hospitalist|Lucas|Ferreira|DO",
        "hospitalist|Hanna|Lindqvist|MD", "hospitalist|Samuel|Begay|MD", "emergency|Rachel|Steinmetz|MD", "emergency|Omar|Haddadin|MD",
        "emergency|Kelly|Dunleavy|DO", "emergency|Tomás|Arriaga|MD", "critical-care|Yelena|Sokolova|MD", "critical-care|Marcus|Tillery|MD",
        "cardiology|Anil|Bhattacharya|MD", "cardiology|Gwendolyn|Prior|MD", "surgery|Ingrid|Haraldsen|MD", "surgery|Javier|Montalvo|MD",
        "surgery|Nathan|Okafor|MD", "orthopedics|Colin|Mackintosh|MD", "orthopedics|Beatriz|Salcedo|MD", "orthopedics|Wei-Lin|Cheung|MD",
        "obstetrics|Naomi|Adler|MD", "obstetrics|Chidinma|Nwosu|MD", "pediatrics|Elise|Fontaine|MD", "pediatrics|Rohan|Kulkarni|MD",
        "neurology|Farid|Nikzad|MD", "gastroenterology|Leonora|Castellano|MD", "gastroenterology|Simon|Brandt|MD", "nephrology|Thanh|Luong|MD",
        "pulmonology|Abigail|Rosecrans|MD", "oncology|Mireille|Duchamp|MD", "oncology|Isaac|Tennenbaum|MD", "urology|Gregor|Stanek|MD",
        "psychiatry|Olivia|Marchbanks|MD", "psychiatry|Dev|Ramaswamy|MD", "pathology|Edith|Vandermeer|MD", "pathology|Kwame|Asante|MD",
        "radiology|Stephen|Ludlow|MD", "radiology|Noriko|Hasegawa|MD", "anesthesiology|Peter|Kaminski|MD", "anesthesiology|Laila|Barakat|MD",
        "ophthalmology|Harriet|Goldsworthy|MD", "family-medicine|Rosalind|Teague|MD", "family-medicine|Ezekiel|Tsosie|DO", "endocrinology|Mirela|Popescu|MD",
    ];
}
