using System.Globalization;
using Custodian.Synthetic;

namespace Custodian.ScaleBench;

/// <summary>Questions at the registration desk about people of the loaded hospital, as they are and with the mistakes people make.</summary>
static class Desk
{
    const int Seed = 2026;
    const int Stride = 7919;

    static readonly DateOnly AsOf = new(2026, 10, 1);
    static readonly string[] Families = ["Smith", "Garcia", "Nguyen", "Okafor", "Johnson", "Lopez", "Kim", "Brown", "Martinez", "Patel", "Wilson", "Hernandez"];

    public static string Common(int i) => Families[i % Families.Length];

    public static Asked Exact(int i, int patients)
    {
        var person = Person(i, patients);
        return new(person.Name.Family, person.Name.Given, Day(person.BirthTruth), "");
    }

    /// <summary>Two letters of the family name exchanged.</summary>
    public static Asked Misspelt(int i, int patients)
    {
        var asked = Exact(i, patients);
        var name = asked.Family.ToCharArray();
        if (name.Length > 3)
        {
            (name[2], name[3]) = (name[3], name[2]);
        }

        return asked with { Family = new(name) };
    }

    /// <summary>The year one off.</summary>
    public static Asked OtherBirth(int i, int patients)
    {
        var person = Person(i, patients);
        return new(person.Name.Family, person.Name.Given, Day(person.BirthTruth.AddYears(-1)), "");
    }

    static SyntheticPatient Person(int i, int patients) => SyntheticHospital.Patient(Seed, (int)((long)i * Stride % patients), AsOf);

    static string Day(DateOnly day) => day.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);
}
