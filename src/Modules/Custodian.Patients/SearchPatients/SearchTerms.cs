using Custodian.Kernel;

namespace Custodian.Patients.SearchPatients;

/// <summary>What was typed into the search form, as typed.</summary>
public sealed record SearchTerms
{
    public string Family { get; init; } = "";

    public string Given { get; init; } = "";

    /// <summary>Whole or partial.</summary>
    public string Birth { get; init; } = "";

    /// <summary>Medical record number of any facility, account or another number.</summary>
    public string Number { get; init; } = "";

    public string Phone { get; init; } = "";

    /// <summary>The terms as they can be compared, or what has to be corrected.</summary>
    internal Outcome<SearchQuery> Read(DateOnly today)
    {
        PartialDate? birth = null;
        if (Birth.Trim().Length > 0)
        {
            if (!BirthEntry.TryRead(Birth, today, out var read))
            {
                return Problem.Invalid("PAT-0105", "The birth date cannot be read. Correct it or leave it out.", new FieldError("Birth", "Enter a date such as 3/14/1951, a month such as Mar-1951, or a year."));
            }

            birth = read;
        }

        var query = new SearchQuery(NameText.Plain(Family), NameText.Plain(Given), birth, Number.Trim(), Phone.Trim());
        return query.Parts == 0 || query is { Parts: 1, Family.Length: 0, Given.Length: > 0 }
            ? Problem.Invalid("PAT-0102", "There is nothing to search by. Enter a family name, a birth date, a number or a phone.", new FieldError("Family", "Enter a family name of letters, or use another field."))
            : query;
    }
}
