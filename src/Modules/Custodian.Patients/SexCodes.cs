namespace Custodian.Patients;

/// <summary>Administrative sex, HL7 table 0001, in words.</summary>
public static class SexCodes
{
    public static string Word(string code) => code switch
    {
        "F" => "Female",
        "M" => "Male",
        "O" => "Other",
        "A" => "Ambiguous",
        "N" => "Not applicable",
        _ => "Not known",
    };
}
