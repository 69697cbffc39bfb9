namespace Custodian.RegistryEdits.Language;

/// <summary>Cuts a condition into tokens.</summary>
static class Tokenizer
{
    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            var token = At(text, at, out var length);
            tokens.Add(token);
            at += length;
        }

        tokens.Add(new(TokenKind.End, ""));
        return tokens;
    }

    static Token At(string text, int at, out int length)
    {
        var rest = text.AsSpan(at);
        if (rest[0] == '"')
        {
            return Enclosed(rest, '"', TokenKind.Quoted, out length);
        }

        if (rest[0] == '{')
        {
            return Enclosed(rest, '}', TokenKind.Set, out length);
        }

        length = rest.IndexOfAnyExcept(Words);
        length = length < 0 ? rest.Length : length;
        if (length > 0)
        {
            return new(TokenKind.Word, rest[..length].ToString());
        }

        length = rest is ['!' or '<' or '>', '=', ..] ? 2 : 1;
        return "=<>!(),+-$@".Contains(rest[0], StringComparison.Ordinal)
            ? new(TokenKind.Sign, rest[..length].ToString())
            : throw new RuleFault($"The sign {rest[0]} has no meaning in a condition. Remove it, or put text in quotation marks.");
    }

    static Token Enclosed(ReadOnlySpan<char> rest, char close, TokenKind kind, out int length)
    {
        var end = rest[1..].IndexOf(close);
        length = end + 2;
        return end >= 0 ? new(kind, rest.Slice(1, end).ToString()) : throw new RuleFault($"{close} is missing at the end.");
    }

    static readonly System.Buffers.SearchValues<char> Words = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._");
}
