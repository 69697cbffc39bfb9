namespace Custodian.Cli.Engines;

/// <summary>One line of a list of codes to check.</summary>
/// <param name="Verdict">valid, header, unknown, or unchecked when there is no book for the date.</param>
/// <param name="Text">The title of a valid code; else what is wrong and what to do.</param>
sealed record CheckedCode(int Line, string Code, string Date, string System, string Verdict, string Text)
{
    public const string Valid = "valid", Header = "header", Unknown = "unknown", Unchecked = "unchecked";
}
