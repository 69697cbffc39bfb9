namespace Custodian.Hl7v2;

/// <summary>A coded value with its text and an alternate (data types CWE, CNE and CE; a plain ID or IS reads as code only).</summary>
public sealed record Cwe(string? Code, string? Text, string? System, string? AlternateCode, string? AlternateText, string? AlternateSystem)
{
    /// <summary>Null when neither a code nor a text is valued.</summary>
    public static Cwe? Read(Hl7Part part)
    {
        var coded = new Cwe(
            part.Component(1).ValueText,
            part.Component(2).ValueText,
            part.Component(3).ValueText,
            part.Component(4).ValueText,
            part.Component(5).ValueText,
            part.Component(6).ValueText);
        return coded is { Code: null, Text: null, AlternateCode: null, AlternateText: null } ? null : coded;
    }
}
