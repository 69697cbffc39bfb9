using System.Globalization;
using Custodian.Kernel;
using Custodian.Matching.Scoring;
using Custodian.Matching.Standard;

namespace Custodian.Matching;

/// <summary>
/// Brings traits to standard form. One instance per file or search: values met twice are kept once, so an instance serves one thread at a time.
/// </summary>
public sealed class Standardiser
{
    /// <summary>Values longer than this are cut, with a finding.</summary>
    public const int LongestValue = 100;

    /// <summary>Years of life nobody has reached (the longest documented is 122), with room for an index that keeps the dead.</summary>
    const int OldestAge = 130;

    readonly ValuePool _pool = new();
    readonly MatchModel? _model;
    readonly DateOnly? _today;

    /// <param name="model">Where the values' frequencies come from when records are compared one by one; null for a file, which counts its own.</param>
    /// <param name="today">The day after which no birth date can lie; null leaves that unchecked.</param>
    public Standardiser(MatchModel? model = null, DateOnly? today = null) => (_model, _today) = (model, today);

    internal ValuePool Pool => _pool;

    /// <summary>The record in standard form. What could not be used is reported with a finding and left out.</summary>
    /// <param name="traits">The record.</param>
    /// <param name="place">How findings name the record, for example <c>line 12</c>.</param>
    /// <param name="findings">Receives what is wrong with it.</param>
    public StandardPatient Standardise(PatientTraits traits, string place, ICollection<Finding> findings)
    {
        var report = new Report(place, findings);
        var given = Name(traits.Given, "given name", report);
        var middle = Name(traits.Middle, "middle name", report);
        var family = Name(traits.Family, "family name", report);
        var suffix = Suffix(traits.Suffix, family, given, middle);
        var newborn = NameParts.IsNewborn(given);
        var sex = newborn && SexOf(traits.Sex) == 0 ? NameParts.SexOfNewborn(given) : SexOf(traits.Sex);
        if (newborn)
        {
            given.Clear();
        }
        else if (middle.Count == 0 && given.Count == 2 && given[1].Length == 1)
        {
            middle.Add(given[1]);
            given.RemoveAt(1);
        }

        var address = AddressLines.Of(Cut(traits.StreetNumber, "house number", report), Cut(traits.Address1, "address", report), Cut(traits.Address2, "second address line", report));
        var patient = new StandardPatient
        {
            GivenName = Whole(Trait.Given, given),
            MiddleName = Whole(Trait.Middle, middle),
            FamilyName = Whole(Trait.Family, family),
            Generation = suffix,
            SexLetter = sex,
            IsUnnamedNewborn = newborn,
            Birth = Birth(traits.BirthDate, report),
            SocialSecurity = Ssn(traits.Ssn, report),
            House = Valued(Trait.House, address.House),
            Street = Valued(Trait.Street, address.Street),
            Unit = Valued(Trait.Unit, address.Unit),
            CityName = Valued(Trait.City, Word(traits.City, "city", report)),
            StateName = Valued(Trait.State, Word(traits.State, "state", report)),
            PostalCode = Valued(Trait.Postcode, Postcode(Word(traits.Postcode, "postcode", report))),
            PhoneNumber = Phone(traits.Phone, report),
            Mail = Valued(Trait.Email, Email(Cut(traits.Email, "e-mail", report))),
        };
        if (patient.IsEmpty)
        {
            report.Add("MPI-0108", Severity.Warning, "The record has no name, birth date, number or address to compare. Complete it at its source.");
        }

        return patient;
    }

    static List<string> Name(string? text, string what, Report report)
    {
        if (Cut(text, what, report) is not { } cut)
        {
            return [];
        }

        var words = Latin.Fold(cut).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count == 0)
        {
            report.Add("MPI-0106", Severity.Warning, $"The {what} has no letters and is left out. Correct it at its source.");
            return words;
        }

        NameParts.DropTitles(words);
        if (Dummies.IsWord(string.Concat(words)) || words.TrueForAll(w => w.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0))
        {
            report.Add("MPI-0107", Severity.Info, $"The {what} stands for \"not known\" and is left out.");
            words.Clear();
        }

        return words;
    }

    static NameSuffix Suffix(string? column, params ReadOnlySpan<List<string>> names)
    {
        var stated = string.IsNullOrWhiteSpace(column) ? NameSuffix.None : NameParts.SuffixOf(Latin.Fold(column));
        foreach (var words in names)
        {
            stated = NameParts.TakeSuffix(words) is var found and not NameSuffix.None && stated == NameSuffix.None ? found : stated;
        }

        return stated;
    }

    TraitValue? Whole(Trait trait, List<string> words) =>
        words.Count == 0 ? null : Priced(trait, _pool.Get(trait, string.Concat(words), words.Count > 1 ? [.. words.Where(w => w.Length > 2)] : null));

    TraitValue? Valued(Trait trait, string text) => Priced(trait, _pool.Get(trait, text));

    TraitValue? Priced(Trait trait, TraitValue? value)
    {
        if (value is not null && _model is not null)
        {
            value.Worth = _model.WorthOf(trait, value.Text);
            value.Count = _model.CountOf(trait, value.Text);
        }

        return value;
    }

    static char SexOf(string? text) =>
        string.IsNullOrWhiteSpace(text) ? '\0'
        : char.ToUpperInvariant(text.TrimStart()[0]) switch { 'M' or '1' => 'M', 'F' or 'W' or '2' => 'F', _ => '\0' };

    BirthDay Birth(string? text, Report report)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return default;
        }

        if (BirthDay.Read(text.Trim()) is not { } birth)
        {
            report.Add("MPI-0103", Severity.Warning, "The birth date cannot be read and is left out. Write it as year-month-day.");
            return default;
        }

        if (birth.IsDefault)
        {
            report.Add("MPI-0107", Severity.Info, "The birth date stands for \"not known\" and is left out.");
            return default;
        }

        return Checked(birth, report);
    }

    BirthDay Checked(BirthDay birth, Report report)
    {
        if (!birth.IsInCalendar)
        {
            report.Add("MPI-0104", Severity.Info, "The birth date is not in the calendar; its digits are compared as written. Correct it at its source.");
        }
        else if (_today is { } today && birth.Digits > (today.Year * 10_000) + (today.Month * 100) + today.Day)
        {
            report.Add("MPI-0105", Severity.Warning, "The birth date lies in the future and is left out. Correct it at its source.");
            return default;
        }
        else if (_today?.Year - birth.Year >= OldestAge)
        {
            report.Add("MPI-0105", Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"The birth date is {OldestAge} years ago or more; it is compared as written. Correct it at its source."));
        }

        return birth;
    }

    TraitValue? Ssn(string? text, Report report)
    {
        var digits = Digits(text);
        if (digits.Length == 0)
        {
            return null;
        }

        if (Dummies.IsNumber(digits) || Dummies.IsImpossibleSsn(digits))
        {
            report.Add("MPI-0107", Severity.Info, "The social security number stands for \"not known\" and is left out.");
            return null;
        }

        return digits.Length < 4 ? null : Valued(Trait.Ssn, digits);
    }

    TraitValue? Phone(string? text, Report report)
    {
        var digits = Digits(text);
        digits = digits.Length > 10 ? digits[^10..] : digits;
        if (digits.Length is > 0 and < 7 || (digits.Length >= 7 && (Dummies.IsNumber(digits) || Dummies.IsNumber(digits[^7..]))))
        {
            report.Add("MPI-0107", Severity.Info, "The phone number stands for \"not known\" and is left out.");
            return null;
        }

        return Valued(Trait.Phone, digits);
    }

    static string Postcode(string word) => word.Length == 9 && word.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 ? word[..5] : Dummies.IsNumber(word) ? "" : word;

    static string Email(string? text)
    {
        var mail = text?.Trim().ToLowerInvariant() ?? "";
        return mail.IndexOf('@', StringComparison.Ordinal) is var at && Dummies.IsWord(at < 0 ? mail : mail[..at]) ? "" : mail;
    }

    static string Word(string? text, string what, Report report)
    {
        var squeezed = Latin.Fold(Cut(text, what, report) ?? "").Replace(" ", "", StringComparison.Ordinal);
        return Dummies.IsWord(squeezed) ? "" : squeezed;
    }

    static string Digits(string? text) => text is null ? "" : string.Concat(text.Where(char.IsAsciiDigit));

    static string? Cut(string? text, string what, Report report)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (text.Length <= LongestValue)
        {
            return text;
        }

        report.Add("MPI-0102", Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"The {what} is longer than {LongestValue} characters and is cut there. Correct it at its source."));
        return text[..LongestValue];
    }

    readonly record struct Report(string Place, ICollection<Finding> Findings)
    {
        public void Add(string code, Severity severity, string text) => Findings.Add(new(code, severity, Place, text));
    }
}
