namespace Custodian.RegistryEdits.Language;

/// <summary>A word, sign, quoted text or set of a condition.</summary>
readonly record struct Token(TokenKind Kind, string Text)
{
    public bool Is(string text) => Kind is TokenKind.Word or TokenKind.Sign && Text == text;

    public override string ToString() => Kind == TokenKind.End ? "the end of the line" : Text;
}

enum TokenKind
{
    End,
    Word,
    Sign,

    /// <summary>Text in quotation marks, without them.</summary>
    Quoted,

    /// <summary>What stands between braces.</summary>
    Set,
}
