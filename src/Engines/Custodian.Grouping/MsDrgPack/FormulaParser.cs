namespace Custodian.Grouping;

/// <summary>Reads <c>(MCC | CC) &amp; ~PDX:mouthlip</c>: or binds weakest, then and, then not.</summary>
sealed class FormulaParser
{
    readonly string _text;
    int _at;

    FormulaParser(string text) => _text = text;

    /// <exception cref="FormatException">The text is not a formula; the message names the place.</exception>
    public static FormulaNode Parse(string text)
    {
        var parser = new FormulaParser(text);
        var node = parser.Or();
        return parser.Peek() == '\0' ? node : throw parser.Unexpected();
    }

    FormulaNode Or()
    {
        List<FormulaNode> parts = [And()];
        while (Take('|'))
        {
            parts.Add(And());
        }

        return parts.Count == 1 ? parts[0] : new FormulaNode.Any(parts);
    }

    FormulaNode And()
    {
        List<FormulaNode> parts = [Unary()];
        while (Take('&'))
        {
            parts.Add(Unary());
        }

        return parts.Count == 1 ? parts[0] : new FormulaNode.All(parts);
    }

    FormulaNode Unary()
    {
        if (Take('~'))
        {
            return new FormulaNode.Not(Unary());
        }

        if (!Take('('))
        {
            return Name();
        }

        var inner = Or();
        return Take(')') ? inner : throw Unexpected();
    }

    FormulaNode.Name Name()
    {
        Peek();
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '_' or ':'))
        {
            _at++;
        }

        return _at > start ? new(_text[start.._at]) : throw Unexpected();
    }

    bool Take(char c)
    {
        if (Peek() != c)
        {
            return false;
        }

        _at++;
        return true;
    }

    char Peek()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }

        return _at < _text.Length ? _text[_at] : '\0';
    }

    FormatException Unexpected() => new($"character {_at + 1} of \"{_text}\" does not continue a formula");
}
