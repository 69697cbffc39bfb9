using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Ui;
using Microsoft.AspNetCore.Http;

namespace Custodian.Patients.KnowNames;

/// <summary>Another name as typed.</summary>
public sealed record NameForm
{
    public string Kind { get; init; } = "";

    public string Family { get; init; } = "";

    public string Given { get; init; } = "";

    public string From { get; init; } = "";

    public string To { get; init; } = "";

    public bool Printed { get; init; }

    internal static NameForm Read(IFormCollection form) => new()
    {
        Kind = form["Kind"].ToString(), Family = form["NameFamily"].ToString().Trim(), Given = form["NameGiven"].ToString().Trim(), From = form["From"].ToString().Trim(), To = form["To"].ToString().Trim(),
        Printed = form["Printed"] == "true",
    };

    internal Outcome<AddName.Said> Said(DateOnly today)
    {
        List<FieldError> errors = [];
        var kind = Enum.TryParse<NameKind>(Kind, out var read) && Enum.IsDefined(read) && read != NameKind.Placeholder ? read : (NameKind?)null;
        if (kind is null)
        {
            errors.Add(new("Kind", "Choose what the name is."));
        }

        return errors.Count > 0 | !TryDay(From, today, "From", errors, out var from) | !TryDay(To, today, "To", errors, out var to)
            ? Problem.Invalid("PAT-0120", "The name was not added. Correct the fields shown.", [.. errors])
            : new AddName.Said(kind!.Value, Family, Given, from, to, Printed);
    }

    static bool TryDay(string text, DateOnly today, string field, List<FieldError> errors, out DateOnly? day)
    {
        day = null;
        if (text.Length == 0)
        {
            return true;
        }

        if (DateEntry.TryRead(text, today, out var read))
        {
            day = read;
            return true;
        }

        errors.Add(new(field, "Enter a date such as 3/14/1951, or leave it empty."));
        return false;
    }
}
