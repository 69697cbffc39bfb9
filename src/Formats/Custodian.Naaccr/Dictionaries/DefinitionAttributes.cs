using System.Globalization;
using System.Xml;

namespace Custodian.Naaccr.Dictionaries;

/// <summary>The attributes of one item definition, each checked as it is read.</summary>
sealed class DefinitionAttributes(XmlReader reader, int line, DictionaryNotes notes)
{
    public string? this[string name] => reader.GetAttribute(name);

    public string? Required(string name)
    {
        if (reader.GetAttribute(name) is { Length: > 0 } value)
        {
            return value;
        }

        notes.Error("NAA-0402", line, Id, $"The definition has no {name}. Add the attribute.");
        return null;
    }

    public int? RequiredNumber(string name) => Required(name) is null ? null : Number(name);

    public int? Number(string name)
    {
        if (reader.GetAttribute(name) is not { } value)
        {
            return null;
        }

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Wrong(name, "is not a whole number. Correct it");
        return null;
    }

    public NaaccrLevel? Level()
    {
        switch (Required("parentXmlElement"))
        {
            case "NaaccrData": return NaaccrLevel.Root;
            case "Patient": return NaaccrLevel.Patient;
            case "Tumor": return NaaccrLevel.Tumor;
            case null: return null;
            default:
                Wrong("parentXmlElement", "is none of NaaccrData, Patient, Tumor. Correct it");
                return null;
        }
    }

    public T Choice<T>(string name, T otherwise)
        where T : struct, Enum
    {
        if (reader.GetAttribute(name) is not { Length: > 0 } value)
        {
            return otherwise;
        }

        if (char.IsAsciiLetterLower(value[0]) && Enum.TryParse<T>(char.ToUpperInvariant(value[0]) + value[1..], out var choice))
        {
            return choice;
        }

        Wrong(name, "is not a word of the specification. Correct it");
        return otherwise;
    }

    /// <summary><c>rightBlank</c> is what fixed columns do anyway.</summary>
    public NaaccrPadding Padding() => reader.GetAttribute("padding") == "rightBlank" ? NaaccrPadding.None : Choice("padding", NaaccrPadding.None);

    public bool Trimmed()
    {
        var trim = reader.GetAttribute("trim");
        if (trim is not (null or "" or "all" or "none"))
        {
            Wrong("trim", "is neither all nor none. Correct it");
        }

        return trim != "none";
    }

    public bool UnlimitedText(SpecificationVersion specification)
    {
        var allowed = reader.GetAttribute("allowUnlimitedText");
        if (allowed is not null && specification.Minor >= 6)
        {
            Wrong("allowUnlimitedText", "is not part of specification 1.6 and later. Remove it and set the length");
        }
        else if (allowed == "true" && reader.GetAttribute("dataType") is not (null or "text"))
        {
            Wrong("allowUnlimitedText", "goes with text only. Remove it or change dataType");
        }

        return allowed == "true";
    }

    public string RecordTypes()
    {
        if (reader.GetAttribute("recordTypes") is not { Length: > 0 } types)
        {
            return "AMCI";
        }

        if (types.Split(',').Any(t => t is not ("A" or "M" or "C" or "I")))
        {
            Wrong("recordTypes", "is not a list of A, M, C and I. Correct it");
        }

        return types.Replace(",", "", StringComparison.Ordinal);
    }

    public void Wrong(string name, string what) => notes.Error("NAA-0403", line, Id, $"{name} \"{reader.GetAttribute(name)}\" {what}.");

    string? Id => reader.GetAttribute("naaccrId");
}
