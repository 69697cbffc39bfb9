using System.Globalization;
using System.Text;
using Custodian.Kernel;
using Custodian.Naaccr.Cases;
using Custodian.Naaccr.Dictionaries;

namespace Custodian.Naaccr.Reading;

/// <summary>
/// Reads the items of a file, patient or tumor. The usual form, <c>&lt;Item naaccrId="…"&gt;…&lt;/Item&gt;</c>, is read by
/// <see cref="UsualItems"/>; every other form goes through <see cref="MarkupScanner"/>.
/// </summary>
sealed class ItemReading(FileBuffer buffer, MarkupScanner markup, TextReading text, ItemFindings findings, NaaccrReadOptions options)
{
    readonly UsualItems _usual = new(buffer, findings, options);
    readonly HashSet<(ItemSet Set, string Id)> _unknown = [];

    public NamespaceScope Scope { get; set; } = new(options.StrictNamespaces);

    /// <summary>Forgets what was found, and the unknown ids that were met.</summary>
    public void Begin()
    {
        findings.All.Clear();
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
                position = _usual.Read(set, level, position);
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

            if (!itemsAllowed && findings.Misplaced("NAA-0021", position, "An Item stands after elements that must come later. Move it up.") is not Step.Done and var misplaced)
            {
                return misplaced;
            }

            if (!itemsAllowed && level == NaaccrLevel.Root)
            {
                // The head is given out already: there is nothing that could still take the item.
                if (markup.SkipElement(next, ref position) is not Step.Done and var skipped)
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
                findings.Warn("NAA-0204", tag.At, $"The attribute {Encoding.UTF8.GetString(name)} is not known on Item and was left out. Remove it.");
            }
        }

        return Trimmed(id).IsEmpty
            ? LeaveOut("NAA-0023", tag, "An Item has no naaccrId. Add the attribute; a number alone does not name an item.", null, ref position)
            : Finish(set, level, tag, (id, number), ref position);
    }

    /// <summary>The same of an element that is then passed over.</summary>
    public Step LeaveOut(string code, in Markup tag, string what, string? id, ref int position) =>
        findings.Misplaced(code, tag.At, what, id) is not Step.Done and var step ? step : markup.SkipElement(tag, ref position);

    Step Finish(ItemSet set, NaaccrLevel level, in Markup tag, (MarkupAttribute Id, MarkupAttribute Number) named, ref int position)
    {
        var index = set.Catalog.IndexOf(Trimmed(named.Id));
        var unknown = index < 0 ? text.Attribute(named.Id)?.Trim() ?? "" : "";
        if (index >= 0 ? !set.Meet(index) : !_unknown.Add((set, unknown)))
        {
            var name = Encoding.UTF8.GetString(Trimmed(named.Id));
            return LeaveOut("NAA-0024", tag, $"The item {name} stands twice in the same {ItemFindings.Word(level)}. Keep one of them.", name, ref position);
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
            findings.All.Add(new("NAA-0101", Severity.Error, buffer.LineAt(tag.At), unknown, null, Encoding.UTF8.GetString(set.Bytes(value.Start, value.Length)), $"No dictionary of this file has the item {unknown} for its record type. Correct the id, or give its user dictionary; the item was left out."));
            return Step.Done;
        }

        return Number(set.Catalog[index], named.Number, tag.At) is not Step.Done and var wrong ? wrong : Keep(set, level, index, tag.At, value);
    }

    Step Keep(ItemSet set, NaaccrLevel level, int index, int tag, in TextReading.Value value)
    {
        if (value.HasControls)
        {
            findings.Note("NAA-0202", Severity.Warning, tag, set.Catalog[index], default, "The value holds control characters, which XML does not allow; they are left out when the file is written. Remove them.");
        }

        findings.Judge(set, index, new ItemPiece(value.Start, value.Length, tag), level);
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
            return findings.Misplaced("NAA-0025", tag, "naaccrNum is not a number. Correct it, or remove the attribute.", item.Id);
        }

        if (given != item.Number)
        {
            findings.Note("NAA-0103", Severity.Error, tag, item, default, $"naaccrNum is {given}, and {item.Id} has number {item.Number}. Correct one of them.");
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
                    return markup.SameName(tag, next) ? Step.Done : markup.Malformed(tag.At, "The Item that begins here is not closed.");
                case MarkupKind.CharacterData when !inside:
                    if (text.ReadCharacterData(set, next, ref value) is not Step.Done and var section)
                    {
                        return section;
                    }

                    break;
                case MarkupKind.Start or MarkupKind.Empty:
                    inside = true;
                    findings.Warn("NAA-0203", next.At, "An element stands inside an Item, which holds text only; it was left out. Close the Item before it.");
                    if (markup.SkipElement(next, ref position) is not Step.Done and var skipped)
                    {
                        return skipped;
                    }

                    break;
            }
        }
    }

    /// <summary>Text between elements has no meaning in NAACCR XML.</summary>
    Step StrayText(ref int position)
    {
        var length = buffer.Bytes.AsSpan(position, buffer.End - position).IndexOf((byte)'<');
        if (length < 0)
        {
            return buffer.Ended ? markup.Refuse("NAA-0004", position, "The file ends before the root element does. Send it again, whole.") : Step.More;
        }

        findings.Warn("NAA-0205", position, "Text stands between elements and was left out. Put it into an Item, or remove it.");
        position += length;
        return Step.Done;
    }

    ReadOnlySpan<byte> Trimmed(in MarkupAttribute attribute) => markup.Text(attribute.Value, attribute.ValueLength).Trim(" \t\r\n"u8);
}
