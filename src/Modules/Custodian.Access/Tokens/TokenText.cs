using Custodian.Access.Sessions;

namespace Custodian.Access.Tokens;

/// <summary>The written form of a token: a mark that scanners of leaked secrets can look for, then 256 random bits.</summary>
static class TokenText
{
    const string Mark = "custodian_";

    const int Shown = 6;

    public static string New() => Mark + RandomKey.New();

    public static bool CanBe(string text) => text.StartsWith(Mark, StringComparison.Ordinal) && text.Length == Mark.Length + 43;

    /// <summary>Enough to recognise it by, too little to guess it from.</summary>
    public static string StartOf(string token) => token[..(Mark.Length + Shown)];
}
