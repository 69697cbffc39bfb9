using System.Text;

namespace Custodian.Hl7v2;

/// <summary>
/// The separators one message uses (HL7 2.5.1 section 2.5.4). A separator that the sender left out is <c>'\0'</c>: nothing splits there.
/// </summary>
public readonly record struct Hl7Delimiters
{
    /// <summary><c>|^~\&amp;</c>, without a truncation character.</summary>
    public static readonly Hl7Delimiters Standard = Create('|', "^~\\&");

    public char Field { get; private init; }

    public char Component { get; private init; }

    public char Repetition { get; private init; }

    public char Escape { get; private init; }

    public char Subcomponent { get; private init; }

    /// <summary>The fifth character of MSH-2, from 2.7 on.</summary>
    public char Truncation { get; private init; }

    internal byte FieldByte => (byte)Field;

    internal byte EscapeByte => (byte)Escape;

    /// <summary>What MSH-2 holds.</summary>
    public string EncodingCharacters
    {
        get
        {
            var text = new StringBuilder(5);
            foreach (var role in (ReadOnlySpan<char>)[Component, Repetition, Escape, Subcomponent, Truncation])
            {
                if (role != '\0')
                {
                    text.Append(role);
                }
            }

            return text.ToString();
        }
    }

    /// <param name="field">MSH-1.</param>
    /// <param name="encodingCharacters">MSH-2: one to five characters, in the order component, repetition, escape, subcomponent, truncation.</param>
    /// <exception cref="ArgumentException">The characters cannot separate: see <see cref="CanSeparate"/>, or one of them has two roles.</exception>
    public static Hl7Delimiters Create(char field, string encodingCharacters)
    {
        ArgumentNullException.ThrowIfNull(encodingCharacters);
        var distinct = new HashSet<char>(encodingCharacters) { field };
        if (encodingCharacters.Length is 0 or > 5 || distinct.Count != encodingCharacters.Length + 1 || !distinct.All(CanSeparate))
        {
            throw new ArgumentException($"'{field}{encodingCharacters}' cannot separate HL7 text: two to six different punctuation characters are needed.", nameof(encodingCharacters));
        }

        return Assign(field, encodingCharacters);
    }

    /// <summary>ASCII punctuation except the quotation mark, of which two stand for "delete this value".</summary>
    public static bool CanSeparate(char character) => character != '"' && (char.IsAsciiLetterOrDigit(character), character) is (false, > ' ' and < '\u007F');

    /// <summary>Roles in order; a position beyond the text stays unset.</summary>
    internal static Hl7Delimiters Assign(char field, string roles) => new()
    {
        Field = field,
        Component = At(roles, 0),
        Repetition = At(roles, 1),
        Escape = At(roles, 2),
        Subcomponent = At(roles, 3),
        Truncation = At(roles, 4),
    };

    static char At(string roles, int position) => position < roles.Length ? roles[position] : '\0';
}
