namespace Custodian.RegistryEdits.Language;

/// <summary>The forms that <c>is</c> and <c>like</c> ask for.</summary>
static class TextForms
{
    /// <summary>A form by its word; null for a word that is none.</summary>
    public static Func<ReadOnlySpan<char>, bool>? Named(string word) => word switch
    {
        "date" => text => DateForm.TryRead(text, out _),
        "complete" => text => DateForm.TryRead(text, out var date) && date.IsComplete,
        "digits" => text => !text.ContainsAnyExceptInRange('0', '9'),
        "decimal" => IsDecimal,
        _ => null,
    };

    /// <summary><c>#</c> stands for a digit, <c>@</c> for a capital letter, <c>*</c> for any character; others for themselves.</summary>
    public static bool IsLike(ReadOnlySpan<char> text, string pattern)
    {
        var same = text.Length == pattern.Length;
        for (var i = 0; same && i < pattern.Length; i++)
        {
            same = pattern[i] switch
            {
                '#' => char.IsAsciiDigit(text[i]),
                '@' => char.IsAsciiLetterUpper(text[i]),
                '*' => true,
                var c => c == text[i],
            };
        }

        return same;
    }

    static bool IsDecimal(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        return point < 0
            ? !text.ContainsAnyExceptInRange('0', '9')
            : point > 0 && point < text.Length - 1 && !text[..point].ContainsAnyExceptInRange('0', '9') && !text[(point + 1)..].ContainsAnyExceptInRange('0', '9');
    }
}
