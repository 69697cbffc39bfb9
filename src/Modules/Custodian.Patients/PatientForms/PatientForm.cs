using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Ui;
using Microsoft.AspNetCore.Http;

namespace Custodian.Patients.PatientForms;

/// <summary>The demographics as typed: kept word for word, so that a refused form shows again what was entered.</summary>
public sealed record PatientForm
{
    public string Family { get; init; } = "";

    public string Given { get; init; } = "";

    public string Middle { get; init; } = "";

    public string Suffix { get; init; } = "";

    public string Preferred { get; init; } = "";

    public string BirthDate { get; init; } = "";

    public string Sex { get; init; } = "";

    public string Street { get; init; } = "";

    public string City { get; init; } = "";

    public string State { get; init; } = "";

    public string Zip { get; init; } = "";

    public string Phone { get; init; } = "";

    public string SsnLast4 { get; init; } = "";

    public string DiedOn { get; init; } = "";

    internal static PatientForm Read(IFormCollection form, string prefix = "") => new()
    {
        Family = Text(form, prefix + "Family"),
        Given = Text(form, prefix + "Given"),
        Middle = Text(form, prefix + "Middle"),
        Suffix = Text(form, prefix + "Suffix"),
        Preferred = Text(form, prefix + "Preferred"),
        BirthDate = Text(form, prefix + "BirthDate"),
        Sex = Text(form, prefix + "Sex"),
        Street = Text(form, prefix + "Street"),
        City = Text(form, prefix + "City"),
        State = Text(form, prefix + "State"),
        Zip = Text(form, prefix + "Zip"),
        Phone = Text(form, prefix + "Phone"),
        SsnLast4 = Text(form, prefix + "SsnLast4"),
        DiedOn = Text(form, prefix + "DiedOn"),
    };

    internal static PatientForm Of(Patient p) => new()
    {
        Family = p.Family, Given = p.Given, Middle = p.Middle, Suffix = p.Suffix, Preferred = p.Preferred, BirthDate = p.BirthDate?.ToString() ?? "", Sex = p.Sex, Street = p.Street,
        City = p.City, State = p.State, Zip = p.Zip, Phone = p.Phone, SsnLast4 = p.SsnLast4, DiedOn = p.DiedOn is { } died ? Show.Date(died) : "",
    };

    /// <summary>The values as the module takes them, or the fields that cannot be read.</summary>
    /// <param name="sent">Says whether a field was on the form at all; what was not stays as stored.</param>
    public Outcome<Demographics> Said(DateOnly today, Func<string, bool> sent)
    {
        List<FieldError> errors = [];
        PartialDate? birth = null;
        if (BirthDate.Length > 0)
        {
            birth = BirthEntry.TryRead(BirthDate, today, out var read) ? read : null;
            AddIf(errors, birth is null, "BirthDate", "Enter a date such as 3/14/1951, a month such as Mar-1951, or a year.");
        }

        DateOnly? died = null;
        if (DiedOn.Length > 0)
        {
            died = DateEntry.TryRead(DiedOn, today, out var day, past: true) ? day : null;
            AddIf(errors, died is null || died > today, "DiedOn", "Enter the day of death, today or before, or leave it empty.");
        }

        return errors.Count > 0 ? Problem.Invalid("PAT-0101", "The registration is not complete. Correct the fields shown.", [.. errors]) : Values(birth, died, sent);
    }

    /// <summary>Names, labels and values in the order of the form, for the page of a stale form.</summary>
    public IEnumerable<(string Name, string Label, string Value)> Fields() =>
    [
        (nameof(Family), "Family name", Family), (nameof(Given), "Given name", Given), (nameof(Middle), "Middle name", Middle), (nameof(Suffix), "Suffix", Suffix), (nameof(Preferred), "Preferred name", Preferred),
        (nameof(BirthDate), "Birth date", BirthDate), (nameof(Sex), "Sex", Sex), (nameof(Street), "Street", Street), (nameof(City), "City", City), (nameof(State), "State", State), (nameof(Zip), "ZIP", Zip),
        (nameof(Phone), "Phone", Phone), (nameof(SsnLast4), "SSN, last four", SsnLast4), (nameof(DiedOn), "Died", DiedOn),
    ];

    Demographics Values(PartialDate? birth, DateOnly? died, Func<string, bool> sent)
    {
        string? Said(string name, string value) => sent(name) ? value : null;
        return new()
        {
            Family = Said(nameof(Family), Family), Given = Said(nameof(Given), Given), Middle = Said(nameof(Middle), Middle), Suffix = Said(nameof(Suffix), Suffix), Preferred = Said(nameof(Preferred), Preferred),
            BirthDate = birth, Sex = sent(nameof(Sex)) && Sex.Length > 0 ? Sex : null, Street = Said(nameof(Street), Street), City = Said(nameof(City), City), State = Said(nameof(State), State),
            Zip = Said(nameof(Zip), Zip), Phone = Said(nameof(Phone), Phone), Ssn = Said(nameof(SsnLast4), SsnLast4), DiedOn = died,
        };
    }

    static string Text(IFormCollection form, string name) => form[name].ToString().Trim();

    static void AddIf(List<FieldError> errors, bool wrong, string field, string text)
    {
        if (wrong)
        {
            errors.Add(new(field, text));
        }
    }
}
