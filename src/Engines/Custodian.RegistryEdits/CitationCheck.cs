namespace Custodian.RegistryEdits;

/// <summary>What a rule's citation was compared with. A rule without it was written from knowledge of the manual it cites.</summary>
/// <param name="Against">The published file.</param>
/// <param name="Page">NAACCR XML id of the item whose page was read; empty for the other files.</param>
/// <param name="Words">Words that stand on that page and say what the rule asks.</param>
public sealed record CitationCheck(CitationSource Against, string Page = "", string Words = "")
{
    /// <summary>As people are told.</summary>
    public override string ToString() => Against switch
    {
        CitationSource.CodeList => "checked against the code list of the item",
        CitationSource.Dictionary => "checked against the dictionary",
        CitationSource.Schema => "checked against the staging schemas",
        _ => $"checked against the page of {Page}: \"{Words}\"",
    };
}

/// <summary>A published file that tells what a rule asks.</summary>
public enum CitationSource
{
    /// <summary>The NAACCR code lists, versions 25 and 26.</summary>
    CodeList,

    /// <summary>The NAACCR XML dictionaries: type and length of the item.</summary>
    Dictionary,

    /// <summary>The tables of a staging algorithm.</summary>
    Schema,

    /// <summary>The NAACCR data dictionary's page of the item, version 25 or 26.</summary>
    Page,
}
