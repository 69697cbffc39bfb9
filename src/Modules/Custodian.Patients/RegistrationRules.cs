using Custodian.Kernel;

namespace Custodian.Patients;

/// <summary>What a registration must say, and the default values that stand for "unknown" in other systems and are refused here (WORKFLOWS 2).</summary>
static class RegistrationRules
{
    /// <summary>Longest name or address line taken from a form; messages are not cut.</summary>
    const int Longest = 120;

    static readonly HashSet<string> Sexes = ["F", "M", "U", "O", "A", "N"];

    public static Problem? Check(Demographics said, DateOnly today)
    {
        List<FieldError> errors = [];
        if (string.IsNullOrWhiteSpace(said.Family))
        {
            errors.Add(new("Family", "Enter the family name. For an unknown patient use the unknown-patient form."));
        }

        if (string.IsNullOrWhiteSpace(said.Given))
        {
            errors.Add(new("Given", "Enter the given name, or the newborn or trauma alias of your policy."));
        }

        CheckLengths(said, errors);
        if (said.Sex is null || !Sexes.Contains(said.Sex))
        {
            errors.Add(new("Sex", "Choose the sex recorded at registration, or Unknown."));
        }

        CheckBirth(said.BirthDate, today, errors);
        return errors.Count == 0 ? null : Problem.Invalid("PAT-0101", "The registration is not complete. Correct the fields shown.", [.. errors]);
    }

    static void CheckLengths(Demographics said, List<FieldError> errors)
    {
        (string Field, string? Value)[] names =
            [("Family", said.Family), ("Given", said.Given), ("Middle", said.Middle), ("Suffix", said.Suffix), ("Preferred", said.Preferred), ("Street", said.Street), ("City", said.City)];
        errors.AddRange(names
            .Where(n => n.Value?.Length > Longest)
            .Select(n => new FieldError(n.Field, $"Enter at most {Longest} characters; this has {n.Value!.Length}. Check for text pasted by mistake.")));
        if (said.SsnLast4 is { Length: > 0 } ssn && (ssn.Length != 4 || !ssn.All(char.IsAsciiDigit) || ssn == "0000"))
        {
            errors.Add(new("SsnLast4", "Enter the last four digits of the number, or leave it empty. 0000 is a placeholder."));
        }

        if (said.Zip is { Length: > 0 } zip && zip.Count(char.IsAsciiDigit) is not (5 or 9))
        {
            errors.Add(new("Zip", "Enter five or nine digits, or leave it empty for an address abroad."));
        }
    }

    static void CheckBirth(PartialDate? birth, DateOnly today, List<FieldError> errors)
    {
        if (birth is not { } b)
        {
            errors.Add(new("BirthDate", "Enter the birth date, or the year alone when only that is known."));
        }
        else if (b.Earliest > today)
        {
            errors.Add(new("BirthDate", $"{b} is in the future. Check the year."));
        }
        else if (today.Year - b.Year > 130)
        {
            errors.Add(new("BirthDate", $"{b} is more than 130 years ago. Check the year."));
        }
        else if (b.Complete is { Day: 1, Month: 1, Year: 1900 })
        {
            errors.Add(new("BirthDate", "01-Jan-1900 is a placeholder. Enter the year alone if only that is known."));
        }
    }
}
