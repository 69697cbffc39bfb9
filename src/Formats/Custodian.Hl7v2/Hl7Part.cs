namespace Custodian.Hl7v2;

/// <summary>
/// A field, repetition, component or subcomponent: a view into the message's bytes, found on demand and never copied. Steps may be left out:
/// <c>Field(3).Component(4)</c> is the component of the first repetition. The default value is a part that is absent.
/// </summary>
public readonly struct Hl7Part
{
    readonly Hl7Message? _message;
    readonly int _start;
    readonly int _length;
    readonly Hl7PartLevel _level;

    internal Hl7Part(Hl7Message message, int start, int length, Hl7PartLevel level) =>
        (_message, _start, _length, _level) = (message, start, length, level);

    /// <summary>The bytes as sent, with their separators and escapes.</summary>
    public ReadOnlySpan<byte> Raw => _message is null ? default : _message.Bytes.AsSpan(_start, _length);

    public Hl7Presence Presence => this switch
    {
        { _message: null } => Hl7Presence.Absent,
        { _length: 0 } => Hl7Presence.Empty,
        _ => Raw.SequenceEqual("\"\""u8) ? Hl7Presence.Delete : Hl7Presence.Value,
    };

    public bool HasValue => Presence == Hl7Presence.Value;

    /// <summary>
    /// The first leaf of this part, escapes and charset decoded: null when absent or empty, and the empty string when the sender asks to
    /// delete the value.
    /// </summary>
    public string? Text
    {
        get
        {
            var leaf = Leaf;
            return leaf.Presence switch
            {
                Hl7Presence.Value => leaf.Decode(),
                Hl7Presence.Delete => "",
                _ => null,
            };
        }
    }

    /// <summary>As <see cref="Text"/>, but null for a delete as well: for values that are only read, not applied.</summary>
    public string? ValueText => Text is { Length: > 0 } text ? text : null;

    /// <summary>
    /// All of this part decoded, separators included as text: for OBX-5 of type TX, FT and ST, which have no components, so that an
    /// unescaped separator loses nothing.
    /// </summary>
    public string WholeText => _message is null ? "" : Decode();

    /// <summary>Number of repetitions: 0 when absent or empty.</summary>
    public int RepetitionCount => _length == 0 ? 0 : Separators(_message!.Delimiters.Repetition, Hl7PartLevel.Field) + 1;

    /// <summary>Number of components of this repetition (of the first one, asked of a field).</summary>
    public int ComponentCount => Repetition(1) is { _length: > 0 } first
        ? first.Separators(_message!.Delimiters.Component, Hl7PartLevel.Repetition) + 1
        : 0;

    /// <summary>The repetitions in order; none when absent or empty.</summary>
    public Hl7Repetitions Repetitions => new(this);

    internal bool HasEscapes => _message is { Delimiters.Escape: not '\0' } && Raw.Contains(_message.Delimiters.EscapeByte);

    Hl7Part Leaf => Component(1).Subcomponent(1);

    /// <param name="number">From 1.</param>
    public Hl7Part Repetition(int number) => Step(Hl7PartLevel.Field, number);

    /// <param name="number">From 1.</param>
    public Hl7Part Component(int number) => Down(Hl7PartLevel.Repetition).Step(Hl7PartLevel.Repetition, number);

    /// <param name="number">From 1.</param>
    public Hl7Part Subcomponent(int number) => Down(Hl7PartLevel.Component).Step(Hl7PartLevel.Component, number);

    /// <summary>The charset's text as sent: separators and escapes untouched.</summary>
    public string RawText => _message is null ? "" : Charsets.Decode(_message.Charset, Raw);

    public override string ToString() => Text ?? "";

    /// <summary>What follows this repetition in its field; absent after the last one.</summary>
    internal (Hl7Part First, Hl7Part After) SplitRepetition()
    {
        var separator = _level == Hl7PartLevel.Field ? (byte)_message!.Delimiters.Repetition : (byte)0;
        var at = separator == 0 ? -1 : Raw.IndexOf(separator);
        return at < 0
            ? (Reached(_start, _length, Hl7PartLevel.Repetition), default)
            : (Reached(_start, at, Hl7PartLevel.Repetition), Reached(_start + at + 1, _length - at - 1, Hl7PartLevel.Field));
    }

    string Decode() => _level == Hl7PartLevel.Literal ? RawText : EscapeDecoder.Decode(Raw, _message!.Delimiters, _message.Charset);

    Hl7Part Down(Hl7PartLevel level)
    {
        var part = this;
        while (part._message is not null && part._level < level)
        {
            part = part.Step(part._level, 1);
        }

        return part;
    }

    /// <summary>The numbered part one level below <paramref name="from"/>; a part already deeper than that has only itself.</summary>
    Hl7Part Step(Hl7PartLevel from, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        if (_message is null)
        {
            return default;
        }

        if (_level > from)
        {
            return number == 1 ? this : default;
        }

        return Parts.TryFind(Raw, SeparatorBelow(from), number, out var start, out var length)
            ? Reached(_start + start, length, from + 1)
            : default;
    }

    Hl7Part Reached(int start, int length, Hl7PartLevel level) => new(_message!, start, length, level >= _level ? level : _level);

    byte SeparatorBelow(Hl7PartLevel level) => (byte)(level switch
    {
        Hl7PartLevel.Field => _message!.Delimiters.Repetition,
        Hl7PartLevel.Repetition => _message!.Delimiters.Component,
        _ => _message!.Delimiters.Subcomponent,
    });

    int Separators(char separator, Hl7PartLevel level) => _level > level || separator == '\0' ? 0 : Raw.Count((byte)separator);
}
