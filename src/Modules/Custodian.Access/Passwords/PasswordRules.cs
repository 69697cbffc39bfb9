using Custodian.Kernel;

namespace Custodian.Access.Passwords;

/// <summary>
/// Length and not being guessable, no composition rules (NIST SP 800-63B-4, 3.1.1.2): a phrase is better than a forced digit.
/// </summary>
static class PasswordRules
{
    public const int Least = 12;
    public const int Most = 128;

    /// <summary>Letters that must remain once common words are taken out of the password.</summary>
    const int OwnLetters = 4;

    static readonly string[] CommonWords = ReadCommonWords();

    /// <summary>Null when the password may be used.</summary>
    public static Problem? Check(string password, string signInName, string field = "Password") =>
        Fault(password, signInName) is { } text ? Problem.Invalid("ACC-0101", text, new FieldError(field, text)) : null;

    static string? Fault(string password, string signInName)
    {
        if (password.Length < Least)
        {
            return $"Use at least {Least} characters. A phrase of four or five words is easy to remember.";
        }

        if (password.Length > Most)
        {
            return $"Use at most {Most} characters.";
        }

        if (password.Distinct().Count() < 5)
        {
            return "Use at least five different characters.";
        }

        var letters = LettersOf(password);
        if (LettersOf(signInName) is { Length: > 2 } name && letters.Contains(name, StringComparison.Ordinal))
        {
            return "Leave your user name out of the password.";
        }

        // Both readings of a digit: "pa55word" stands for letters, the year after "winter" does not.
        return IsCommon(letters) || IsCommon(LettersOf(Unmasked(password))) ? "This is one of the passwords that are guessed first. Add words of your own." : null;
    }

    static bool IsCommon(string letters)
    {
        foreach (var word in CommonWords)
        {
            letters = letters.Replace(word, "", StringComparison.Ordinal);
        }

        return letters.Length < OwnLetters;
    }

    static string LettersOf(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();

    /// <summary>The usual stand-ins (0 for o, @ for a) as what they stand for.</summary>
    static string Unmasked(string text) => string.Concat(text.Select(c => c switch
    {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => c,
    }));

    static string[] ReadCommonWords()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("Custodian.Access.common-words.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#')
            .OrderByDescending(word => word.Length)];
    }
}
