using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using Custodian.Kernel;
using Custodian.Naaccr.Cases;
using Custodian.Naaccr.Dictionaries;

namespace Custodian.Naaccr.Reading;

/// <summary>
/// Reads the items of a file, patient or tumor. The usual form, <c>&lt;Item naaccrId="…"&gt;…&lt;/Item&gt;</c>, is read with vectors straight from the
/// buffer; every other form goes through <see cref="MarkupScanner"/>.
/// </summary>
sealed class ItemReading(FileBuffer buffer, MarkupScanner markup, TextReading text, NaaccrReadOptions options)
{
    /// <summary><c>&lt;Item na</c>, <c>accrId="</c> and <c>&lt;/Item&gt;</c> as little-endian words.</summary>
    static readonly ulong ItemStart = BitConverter.ToUInt64("<Item na"u8);
    static readonly ulong IdStart = BitConverter.ToUInt64("accrId=\""u8);
    static readonly ulong ItemEnd = BitConverter.ToUInt64("</Item>\0"u8);

    const ulong SevenBytes = 0x00FF_FFFF_FFFF_FFFF;
    const int IdOffset = 16;

    readonly List<NaaccrFinding> _findings = [];
    readonly HashSet<(ItemSet Set, string Id)> _unknown = [];

    /// <summary>What was found since the last <see cref="Begin"/>.</summary>
    public List<NaaccrFinding> Findings => _findings;

    public NamespaceScope Scope { get; set; } = new(options.StrictNamespaces);

    /// <summary>Forgets what was found, and the unknown ids that were met.</summary>
    public void Begin()
    {
        _findings.Clear();
        _unknown.Clear();
    }

    /// <summary>Reads items until another tag comes, which is then the markup; comments and instructions are skipped.</summary>
    /// <param name="itemsAllowed">False after an extension or a deeper level, where items must not come any more.</param>
    public Step Read(ItemSet set, NaaccrLevel level, bool itemsAllowed, ref int position, out Markup next)
    {
        next = default;
        for (; ;)
        {
            if (itemsAllowed && Scope.PlainIsNaaccr)
            {
                position = ReadUsual(set, level, position);
            }

            position = markup.SkipSpace(position);
            if (position >= buffer.End)
            {
                return buffer.Ended ? markup.Refuse("NAA-0004", position, "The file ends before the root element does. Send it again, whole.") : Step.More;
            }

            if (buffer.Bytes[position] != '<')
            {
                if (StrayText(ref position) is not Step.Done and var stray)
                {
                    return stray;
                }

                continue;
            }

            if (markup.Read(position, out next) is not Step.Done and var step)
            {
                return step;
            }

            if (next.Kind is MarkupKind.Comment or MarkupKind.Instruction or MarkupKind.CharacterData)
            {
                position = next.After;
                continue;
            }

            if (next.Kind == MarkupKind.End || Scope.KindOf(next, markup) != ElementKind.Item)
            {
                return Step.Done;
            }

            if (!itemsAllowed && Misplaced("NAA-0021", position, "An Item stands after elements that must come later. Move it up.") is not Step.Done and var misplaced)
            {
                return misplaced;
            }

            if (!itemsAllowed && level == NaaccrLevel.Root)
            {
                // The head is given out already: there is nothing that could still take the item.
                if (SkipElement(next, ref position) is not Step.Done and var skipped)
                {
                    return skipped;
                }
            }
            else if (ReadUnusual(set, level, next, ref position) is not Step.Done and var wrong)
            {
                return wrong;
            }
        }
    }

    /// <summary>Reads items as long as they have the usual form; leaves the position before the first that has not.</summary>
    int ReadUsual(ItemSet set, NaaccrLevel level, int position)
    {
        var catalog = set.Catalog;
        var rules = catalog.Rules;
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(buffer.Bytes);
        for (; ;)
        {
            var at = ByteScan.SkipIndent(ref bytes, position);
            if (ByteScan.Word(ref bytes, at) != ItemStart || ByteScan.Word(ref bytes, at + 8) != IdStart)
            {
                return at;
            }

            ref var id = ref Unsafe.Add(ref bytes, at + IdOffset);
            var quote = Vector256.Equals(Vector256.LoadUnsafe(ref id), Vector256.Create((byte)'"')).ExtractMostSignificantBits();
            var idLength = BitOperations.TrailingZeroCount(quote);
            // An id of 32 characters fills the vector: then its quote is not in it.
            if (idLength == 0 || Unsafe.Add(ref id, idLength) != '"' || Unsafe.Add(ref id, idLength + 1) != '>')
            {
                return at;
            }

            var value = at + IdOffset + idLength + 2;
            var index = catalog.IndexOf(ref id, idLength);
            var end = ByteScan.PlainTextEnd(ref bytes, value);
            if (index < 0 || (ByteScan.Word(ref bytes, end) & SevenBytes) != ItemEnd || !set.Meet(index))
            {
                return at;
            }

            position = end + 7;
            if (end > value)
            {
                Take(set, index, rules[index], new(value, end - value, at), level);
            }
        }
    }

    /// <summary>A value in the buffer and the offset of its element.</summary>
    readonly record struct Piece(int Start, int Length, int Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Take(ItemSet set, int index, ItemRule rule, Piece piece, NaaccrLevel level)
    {
        if (rule.Level == (byte)level && (!options.CheckValues || FitsAtOnce(rule, ref buffer.Bytes[piece.Start], piece.Length)))
        {
            set.Add(index, piece.Start, piece.Length, piece.Tag);
        }
        else
        {
            Judge(set, index, piece, level);
        }
    }

    /// <summary>True for values that are in order by their rule alone; all others are judged one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool FitsAtOnce(ItemRule rule, ref byte value, int length)
    {
        if (rule.OwnCheck || length > rule.Length)
        {
            return false;
        }

        if (rule.Characters == 0)
        {
            return value != ' ' && Unsafe.Add(ref value, length - 1) != ' ';
        }

        var fits = length == rule.Length;
        for (var i = 0; i < length; i++)
        {
            fits &= (CharacterClasses.Of[Unsafe.Add(ref value, i)] & rule.Characters) != 0;
        }

        return fits;
    }

    /// <summary>Keeps a value with what there is to say about it.</summary>
    void Judge(ItemSet set, int index, in Piece piece, NaaccrLevel level)
    {
        var item = set.Catalog[index];
        set.Add(index, piece.Start, piece.Length, piece.Tag);
        if (item.Level != level)
        {
            Note("NAA-0102", Severity.Error, piece.Tag, item, set.Bytes(piece.Start, piece.Length), $"The item belongs to {Word(item.Level)} and stands in {Word(level)}. Move it.");
        }
        else if (options.CheckValues && ValueChecks.Check(item, set.Bytes(piece.Start, piece.Length)) is { } code)
        {
            Note(code, ValueChecks.SeverityOf(code), piece.Tag, item, set.Bytes(piece.Start, piece.Length), ValueChecks.Explain(code, item));
        }
    }

    /// <summary>An item with other attributes, quotes, white space, entities, comments or elements inside.</summary>
    Step ReadUnusual(ItemSet set, NaaccrLevel level, in Markup tag, ref int position)
    {
        var (id, number) = (default(MarkupAttribute), default(MarkupAttribute));
        foreach (var attribute in markup.Attributes)
        {
            var name = markup.Text(attribute.Name, attribute.NameLength);
            if (name.SequenceEqual("naaccrId"u8))
            {
                id = attribute;
            }
            else if (name.SequenceEqual("naaccrNum"u8))
            {
                number = attribute;
            }
            else
            {
                Warn("NAA-0204", tag.At, $"The attribute {Encoding.UTF8.GetString(name)} is not known on Item and was left out. Remove it.");
            }
        }

        return Trimmed(id).IsEmpty
            ? LeaveOut("NAA-0023", tag, "An Item has no naaccrId. Add the attribute; a number alone does not name an item.", null, ref position)
            : Finish(set, level, tag, (id, number), ref position);
    }

    /// <summary>Tells that something stands where it must not: a fault, or an error after which reading goes on.</summary>
    public Step Misplaced(string code, int at, string what, string? id = null)
    {
        if (!options.GoesOnAfterMisplaced)
        {
            return markup.Refuse(code, at, what, id);
        }

        _findings.Add(new(code, Severity.Error, buffer.LineAt(at), id, null, null, what));
        return Step.Done;
    }

    /// <summary>The same of an element that is then passed over.</summary>
    public Step LeaveOut(string code, in Markup tag, string what, string? id, ref int position) =>
        Misplaced(code, tag.At, what, id) is not Step.Done and var step ? step : SkipElement(tag, ref position);

    Step Finish(ItemSet set, NaaccrLevel level, in Markup tag, (MarkupAttribute Id, MarkupAttribute Number) named, ref int position)
    {
        var index = set.Catalog.IndexOf(Trimmed(named.Id));
        var unknown = index < 0 ? text.Attribute(named.Id)?.Trim() ?? "" : "";
        if (index >= 0 ? !set.Meet(index) : !_unknown.Add((set, unknown)))
        {
            var name = Encoding.UTF8.GetString(Trimmed(named.Id));
            return LeaveOut("NAA-0024", tag, $"The item {name} stands twice in the same {Word(level)}. Keep one of them.", name, ref position);
        }

        var value = default(TextReading.Value);
        position = tag.After;
        if (tag.Kind == MarkupKind.Start && Content(set, tag, ref position, ref value) is not Step.Done and var step)
        {
            return step;
        }

        if (value.Length == 0)
        {
            return Step.Done;
        }

        if (index < 0)
        {
            _findings.Add(new("NAA-0101", Severity.Error, buffer.LineAt(tag.At), unknown, null, Encoding.UTF8.GetString(set.Bytes(value.Start, value.Length)), $"No dictionary of this file has the item {unknown} for its record type. Correct the id, or give its user dictionary; the item was left out."));
            return Step.Done;
        }

        return Number(set.Catalog[index], named.Number, tag.At) is not Step.Done and var wrong ? wrong : Keep(set, level, index, tag.At, value);
    }

    Step Keep(ItemSet set, NaaccrLevel level, int index, int tag, in TextReading.Value value)
    {
        if (value.HasControls)
        {
            Note("NAA-0202", Severity.Warning, tag, set.Catalog[index], default, "The value holds control characters, which XML does not allow; they are left out when the file is written. Remove them.");
        }

        Judge(set, index, new(value.Start, value.Length, tag), level);
        return Step.Done;
    }

    Step Number(NaaccrItem item, in MarkupAttribute number, int tag)
    {
        var digits = Trimmed(number);
        if (digits.IsEmpty)
        {
            return Step.Done;
        }

        if (!int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var given))
        {
            return Misplaced("NAA-0025", tag, "naaccrNum is not a number. Correct it, or remove the attribute.", item.Id);
        }

        if (given != item.Number)
        {
            Note("NAA-0103", Severity.Error, tag, item, default, $"naaccrNum is {given}, and {item.Id} has number {item.Number}. Correct one of them.");
        }

        return Step.Done;
    }

    /// <summary>Reads the content of an Item up to its end tag. Elements inside end the value and are left out.</summary>
    Step Content(ItemSet set, in Markup tag, ref int position, ref TextReading.Value value)
    {
        for (var inside = false; ;)
        {
            var ignored = default(TextReading.Value);
            if (text.Read(set, ref position, ref inside ? ref ignored : ref value) is not Step.Done and var step)
            {
                return step;
            }

            if (markup.Read(position, out var next) is not Step.Done and var wrong)
            {
                return wrong;
            }

            position = next.After;
            switch (next.Kind)
            {
                case MarkupKind.End:
                    return SameName(tag, next) ? Step.Done : markup.Malformed(tag.At, "The Item that begins here is not closed.");
                case MarkupKind.CharacterData when !inside:
                    if (text.ReadCharacterData(set, next, ref value) is not Step.Done and var section)
                    {
                        return section;
                    }

                    break;
                case MarkupKind.Start or MarkupKind.Empty:
                    inside = true;
                    Warn("NAA-0203", next.At, "An element stands inside an Item, which holds text only; it was left out. Close the Item before it.");
                    if (SkipElement(next, ref position) is not Step.Done and var skipped)
                    {
                        return skipped;
                    }

                    break;
            }
        }
    }

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
                return markup.Malformed(next.At, "The end tag does not fit the element that is open here.");
            }

            position = next.After;
            if (open.Count == 0)
            {
                return Step.Done;
            }

            var length = buffer.Bytes.AsSpan(position, buffer.End - position).IndexOf((byte)'<');
            if (length < 0)
            {
                return buffer.Ended ? markup.Malformed(tag.At, "The element that begins here is not closed.") : Step.More;
            }

            if (markup.Read(position + length, out next) is not Step.Done and var step)
            {
                return step;
            }
        }
    }

    public bool SameName(in Markup start, in Markup end) => markup.Text(start.Name, start.NameLength).SequenceEqual(markup.Text(end.Name, end.NameLength));

    public void Warn(string code, int at, string what) => _findings.Add(new(code, Severity.Warning, buffer.LineAt(at), null, null, null, what));

    /// <summary>Text between elements has no meaning in NAACCR XML.</summary>
    Step StrayText(ref int position)
    {
        var length = buffer.Bytes.AsSpan(position, buffer.End - position).IndexOf((byte)'<');
        if (length < 0)
        {
            return buffer.Ended ? markup.Refuse("NAA-0004", position, "The file ends before the root element does. Send it again, whole.") : Step.More;
        }

        Warn("NAA-0205", position, "Text stands between elements and was left out. Put it into an Item, or remove it.");
        position += length;
        return Step.Done;
    }

    ReadOnlySpan<byte> Trimmed(in MarkupAttribute attribute) => markup.Text(attribute.Value, attribute.ValueLength).Trim(" \t\r\n"u8);

    void Note(string code, Severity severity, int tag, NaaccrItem item, ReadOnlySpan<byte> value, string what) =>
        _findings.Add(new(code, severity, buffer.LineAt(tag), item.Id, item.Number, value.IsEmpty ? null : Encoding.UTF8.GetString(value), what));

    static string Word(NaaccrLevel level) => level == NaaccrLevel.Root ? "NaaccrData" : level.ToString();
}
