namespace Custodian.Synthetic;

/// <summary>A physician who does not exist.</summary>
/// <param name="Npi">Ten digits with a correct check digit, from the never-issued range that starts with 2.</param>
/// <param name="Specialty">The specialty word used by scenarios: <c>hospitalist</c>, <c>orthopedics</c>, <c>pathology</c> and so on.</param>
/// <param name="Tardy">Signs late and leaves documents undone more often than colleagues: feeds delinquency lists.</param>
public sealed record SyntheticPhysician(string Npi, string Family, string Given, string Degree, string Specialty, bool Tardy)
{
    /// <summary><c>Ana Quiroga, MD</c>.</summary>
    public string Display => $"{Given} {Family}, {Degree}";
}
