namespace Custodian.CodeBooks;

/// <summary>Writes a code the way its system prints it.</summary>
public static class DottedCode
{
    /// <param name="code">Without dot, upper case.</param>
    /// <param name="system">See <see cref="CodeSystems"/>.</param>
    public static string Write(string code, string system)
    {
        ArgumentNullException.ThrowIfNull(code);
        return system switch
        {
            CodeSystems.Icd10Cm when code.Length > 3 => code.Insert(3, "."),
            CodeSystems.IcdO3 when code.Length == 5 && char.IsAsciiDigit(code[0]) => code.Insert(4, "/"),
            CodeSystems.IcdO3 when code.Length == 4 && code[0] == 'C' => code.Insert(3, "."),
            _ => code,
        };
    }
}
