using Custodian.Matching;
using Custodian.Patients.Merging;
using Custodian.Patients.Model;
using Custodian.Ui;

namespace Custodian.Patients.CompareRecords;

/// <summary>The lines of the comparison, with what the engine says of the traits that belong to each.</summary>
static class FieldLines
{
    static readonly IReadOnlyDictionary<IdentityField, Trait[]> Traits = new Dictionary<IdentityField, Trait[]>
    {
        [IdentityField.Name] = [Trait.Given, Trait.Middle, Trait.Family, Trait.NameOrder, Trait.Suffix],
        [IdentityField.BirthDate] = [Trait.BirthDate],
        [IdentityField.Sex] = [Trait.Sex],
        [IdentityField.Ssn] = [Trait.Ssn],
        [IdentityField.Address] = [Trait.House, Trait.Street, Trait.Unit, Trait.AddressOrder, Trait.Postcode, Trait.City, Trait.CityInPostcode, Trait.State, Trait.StateInPostcode],
        [IdentityField.Phone] = [Trait.Phone],
    };

    public static IReadOnlyList<ComparedField> Of(Patient left, Patient right, PairScore score) =>
        [.. Enum.GetValues<IdentityField>().Select(field => Line(field, Text(left, field), Text(right, field), score))];

    public static string Label(IdentityField field) => field switch
    {
        IdentityField.Name => "Legal name",
        IdentityField.Preferred => "Preferred name",
        IdentityField.BirthDate => "Born",
        IdentityField.Ssn => "SSN",
        _ => field.ToString(),
    };

    static ComparedField Line(IdentityField field, string left, string right, PairScore score)
    {
        var evidence = Traits.TryGetValue(field, out var traits) ? score.Evidence.Where(e => traits.Contains(e.Trait)).ToList() : [];
        var worst = evidence.Count == 0 ? "" : evidence.Max(e => e.Level).ToString();
        return new(field, Label(field), left, right, worst, evidence.Count == 0 ? null : evidence.Sum(e => e.Weight), left.Length == 0 && right.Length > 0);
    }

    static string Text(Patient p, IdentityField field) => field switch
    {
        IdentityField.Name => Show.Name(p.Family, p.Given, p.Middle) + (p.Suffix.Length > 0 ? " " + p.Suffix : ""),
        IdentityField.Preferred => p.Preferred,
        IdentityField.BirthDate => p.BirthDate?.ToString() ?? "",
        IdentityField.Sex => p.Sex is "U" or "" ? "" : SexCodes.Word(p.Sex),
        IdentityField.Ssn => p.SsnLast4.Length > 0 ? Show.Ssn(p.SsnLast4) : "",
        IdentityField.Address => string.Join(", ", new[] { p.Street, p.City, $"{p.State} {p.Zip}".Trim() }.Where(x => x.Length > 0)),
        IdentityField.Phone => p.Phone,
        _ => p.DiedOn is { } died ? Show.Date(died) : "",
    };
}
