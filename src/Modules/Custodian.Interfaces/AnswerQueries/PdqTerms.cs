using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Patients;

namespace Custodian.Interfaces.AnswerQueries;

/// <summary>Reads the terms of QPD-3: each repetition a field of PID and its value, <c>@PID.5.1.1^OKAFOR</c> (ITI TF-2: table 3.21.4.1.2.3.1-1).</summary>
static class PdqTerms
{
    /// <returns>Null demographics when nothing was named that can be searched for. The number is an identifier or account.</returns>
    public static (Demographics? Said, string Number) Read(Hl7Segment qpd)
    {
        var (said, number, any) = (new Demographics(), "", false);
        foreach (var term in qpd.Field(3).Repetitions)
        {
            var (name, value) = (term.Component(1).ValueText?.TrimStart('@'), Plain(term.Component(2).ValueText));
            if (name is null || value is null)
            {
                continue;
            }

            any = true;
            if (name is "PID.3.1" or "PID.3" or "PID.18.1" or "PID.18")
            {
                number = value;
            }
            else
            {
                said = With(said, name, value);
            }
        }

        return (any ? said : null, number);
    }

    static Demographics With(Demographics said, string name, string value) => name switch
    {
        "PID.5.1.1" or "PID.5.1" => said with { Family = value },
        "PID.5.2" => said with { Given = value },
        "PID.5.3" => said with { Middle = value },
        "PID.5.4" => said with { Suffix = value },
        "PID.7" or "PID.7.1" => said with { BirthDate = PartialDate.TryParse(value, out var birth) ? birth : null },
        "PID.8" => said with { Sex = value },
        "PID.11.1" or "PID.11.1.1" => said with { Street = value },
        "PID.11.3" => said with { City = value },
        "PID.11.4" => said with { State = value },
        "PID.11.5" => said with { Zip = value },
        "PID.13" or "PID.13.1" or "PID.13.7" or "PID.13.12" => said with { Phone = value },
        _ => said,
    };

    // A name may end in a wild card; the search takes beginnings anyway.
    static string? Plain(string? value) => value?.Trim().TrimEnd('*') is { Length: > 0 } plain ? plain : null;
}
