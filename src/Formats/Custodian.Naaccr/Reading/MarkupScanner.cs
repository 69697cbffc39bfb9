using System.Buffers;
using Custodian.Kernel;

namespace Custodian.Naaccr.Reading;

/// <summary>Takes single tags apart: every form that XML 1.0 allows, with its faults. Items in the usual form do not come here.</summary>
sealed class MarkupScanner(FileBuffer buffer)
{
    static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n=/><\"'&\0"u8);

    readonly List<MarkupAttribute> _attributes = [];

    /// <summary>Of the start tag read last.</summary>
    public List<MarkupAttribute> Attributes => _attributes;

    /// <summary>Why reading stopped.</summary>
    public NaaccrFinding Fault { get; private set; }

    public Step Refuse(string code, int at, string text, string? id = null)
    {
        Fault = new(code, Severity.Error, buffer.LineAt(at), id, null, null, text);
        return Step.Fault;
    }

    public Step Malformed(int at, string what) => Refuse("NAA-0001", at, what + " Correct the XML there.");

    /// <summary>Reads the markup that begins at an opening angle bracket.</summary>
    public Step Read(int at, out Markup markup)
    {
        markup = new() { At = at };
        if (buffer.End - at < 9 && !buffer.Ended)
        {
            return Step.More;
        }

        var rest = buffer.Bytes.AsSpan(at, buffer.End - at);
        return rest switch
        {
            _ when rest.StartsWith("</"u8) => EndTag(ref markup),
            _ when rest.StartsWith("<!--"u8) => Delimited(ref markup, MarkupKind.Comment, 4, "-->"u8, "The comment does not end."),
            _ when rest.StartsWith("<![CDATA["u8) => Delimited(ref markup, MarkupKind.CharacterData, 9, "]]>"u8, "The CDATA section does not end."),
            _ when rest.StartsWith("<?"u8) => Delimited(ref markup, MarkupKind.Instruction, 2, "?>"u8, "The processing instruction does not end."),
            _ when rest.StartsWith("<!DOCTYPE"u8) => Refuse("NAA-0002", at, "The file has a document type declaration, which NAACCR XML does not use and which can be an attack. Remove it."),
            _ => StartTag(ref markup),
        };
    }

    public ReadOnlySpan<byte> Text(int at, int length) => buffer.Bytes.AsSpan(at, length);

    /// <summary>The name without its prefix.</summary>
    public ReadOnlySpan<byte> LocalName(in Markup markup) => Text(markup.Name + markup.Prefix, markup.NameLength - markup.Prefix);

    /// <summary>Skips white space from an offset.</summary>
    public int SkipSpace(int at)
    {
        while (at < buffer.End && buffer.Bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at;
    }

    Step Delimited(ref Markup markup, MarkupKind kind, int opening, ReadOnlySpan<byte> closing, string endless)
    {
        var from = markup.At + opening;
        var length = buffer.Bytes.AsSpan(from, buffer.End - from).IndexOf(closing);
        if (length < 0)
        {
            return buffer.Ended ? Malformed(markup.At, endless) : Step.More;
        }

        (markup.Kind, markup.Name, markup.NameLength, markup.After) = (kind, from, length, from + length + closing.Length);
        return Step.Done;
    }

    Step EndTag(ref Markup markup)
    {
        markup.Kind = MarkupKind.End;
        if (Name(ref markup, markup.At + 2) is not Step.Done and var step)
        {
            return step;
        }

        var at = SkipSpace(markup.Name + markup.NameLength);
        markup.After = at + 1;
        return at >= buffer.End ? Cut(markup.At) : buffer.Bytes[at] == '>' ? Step.Done : Malformed(at, "The end tag holds more than a name.");
    }

    Step StartTag(ref Markup markup)
    {
        _attributes.Clear();
        if (Name(ref markup, markup.At + 1) is not Step.Done and var step)
        {
            return step;
        }

        for (var at = markup.Name + markup.NameLength; ;)
        {
            var next = SkipSpace(at);
            if (next + 1 >= buffer.End && !(next < buffer.End && buffer.Bytes[next] == '>'))
            {
                return Cut(markup.At);
            }

            switch (buffer.Bytes[next])
            {
                case (byte)'>':
                    (markup.Kind, markup.After) = (MarkupKind.Start, next + 1);
                    return Step.Done;
                case (byte)'/' when buffer.Bytes[next + 1] == '>':
                    (markup.Kind, markup.After) = (MarkupKind.Empty, next + 2);
                    return Step.Done;
            }

            if (next == at)
            {
                return Malformed(at, "A space is missing between the attributes of the tag.");
            }

            if (Attribute(markup.At, next, out at) is not Step.Done and var wrong)
            {
                return wrong;
            }
        }
    }

    Step Name(ref Markup markup, int at)
    {
        var name = buffer.Bytes.AsSpan(at, buffer.End - at);
        var length = name.IndexOfAny(NameEnds);
        if (length < 0)
        {
            return Cut(markup.At);
        }

        if (length == 0 || !CanBeginName(name[0]))
        {
            return Malformed(markup.At, "No name follows the angle bracket; a < in text is written as &lt;.");
        }

        (markup.Name, markup.NameLength, markup.Prefix) = (at, length, name[..length].IndexOf((byte)':') + 1);
        return Step.Done;
    }

    Step Attribute(int tag, int at, out int after)
    {
        after = at;
        var name = buffer.Bytes.AsSpan(at, buffer.End - at);
        var length = name.IndexOfAny(NameEnds);
        if (length < 0)
        {
            return Cut(tag);
        }

        var equals = SkipSpace(at + length);
        var quote = SkipSpace(equals + 1);
        if (quote >= buffer.End)
        {
            return Cut(tag);
        }

        if (length == 0 || !CanBeginName(name[0]) || buffer.Bytes[equals] != '=' || buffer.Bytes[quote] is not ((byte)'"' or (byte)'\''))
        {
            return Malformed(at, "An attribute is not written as name=\"value\".");
        }

        var value = buffer.Bytes.AsSpan(quote + 1, buffer.End - quote - 1);
        var end = value.IndexOf(buffer.Bytes[quote]);
        if (end < 0)
        {
            return Cut(tag);
        }

        after = quote + end + 2;
        if (value[..end].Contains((byte)'<'))
        {
            return Malformed(at, "The value of an attribute holds a <, or its closing quote is missing.");
        }

        return Keep(new(at, length, quote + 1, end));
    }

    Step Keep(MarkupAttribute attribute)
    {
        foreach (var other in _attributes)
        {
            if (Text(other.Name, other.NameLength).SequenceEqual(Text(attribute.Name, attribute.NameLength)))
            {
                return Malformed(attribute.Name, "The tag has an attribute twice.");
            }
        }

        _attributes.Add(attribute);
        return Step.Done;
    }

    Step Cut(int tag) => buffer.Ended ? Malformed(tag, "The file ends inside a tag.") : Step.More;

    static bool CanBeginName(byte b) => b is >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or (byte)'_' or (byte)':' or >= 0x80;

    /// <summary>Goes past an element with everything in it, after its start tag was read.</summary>
    public Step SkipElement(in Markup tag, ref int position)
    {
        position = tag.After;
        var open = new Stack<Markup>();
        for (var next = tag; ;)
        {
            if (next.Kind == MarkupKind.Start)
            {
                open.Push(next);
            }
            else if (next.Kind == MarkupKind.End && !SameName(open.Pop(), next))
            {
                return Malformed(next.At, "The end tag does not fit the element that is open here.");
            }

            position = next.After;
            if (open.Count == 0)
            {
                return Step.Done;
            }

            var length = buffer.Bytes.AsSpan(position, buffer.End - position).IndexOf((byte)'<');
            if (length < 0)
            {
                return buffer.Ended ? Malformed(tag.At, "The element that begins here is not closed.") : Step.More;
            }

            if (Read(position + length, out next) is not Step.Done and var step)
            {
                return step;
            }
        }
    }

    public bool SameName(in Markup start, in Markup end) => Text(start.Name, start.NameLength).SequenceEqual(Text(end.Name, end.NameLength));
}
