namespace Custodian.Edits.Tabular;

/// <summary>Single-step fixes with their titles.</summary>
static class FixTitles
{
    public static CodeFix Replace(string code, TabularCode by) => new($"Replace {Dot(code)} with {Dot(by.Code)} {by.Title}", [new(FixKind.Replace, code, by.Code)]);

    public static CodeFix Remove(string code) => new($"Remove {Dot(code)}", [new(FixKind.Remove, code)]);

    public static CodeFix AddAfter(string code, TabularCode added) => new($"Add {Dot(added.Code)} {added.Title}", [new(FixKind.AddAfter, code, added.Code)]);

    public static CodeFix AddBefore(string code, TabularCode added) => new($"Add {Dot(added.Code)} {added.Title} before {Dot(code)}", [new(FixKind.AddBefore, code, added.Code)]);

    public static CodeFix MoveBefore(string code, string other) => new($"Sequence {Dot(code)} before {Dot(other)}", [new(FixKind.MoveBefore, code, other)]);

    public static string Dot(string code) => CodeRange.Dot(code);
}
