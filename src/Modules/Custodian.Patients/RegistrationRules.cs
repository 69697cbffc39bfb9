using Custodian.Kernel;

namespace Custodian.Patients;

/// <summary>What a registration must say, and the default values that stand for "unknown" in other systems and are refused here (WORKFLOWS 2).</summary>
static class RegistrationRules
{
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

        if (said.Sex is null || !Sexes.Contains(said.Sex))
        {
            errors.Add(new("Sex", "Choose the sex recorded at registration, or Unknown."));
        }

        CheckBirth(said.BirthDate, today, errors);
        return errors.Count == 0 ? null : Problem.Invalid("PAT-0101", "The registration is not complete. Correct the fields shown.", [.. errors]);
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
