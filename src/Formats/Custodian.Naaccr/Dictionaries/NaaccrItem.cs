using System.Text.RegularExpressions;

namespace Custodian.Naaccr.Dictionaries;

/// <summary>The definition of an item in a base or user dictionary.</summary>
/// <param name="Id">NAACCR XML id, for example <c>primarySite</c>: a small letter, then letters and digits, at most 32.</param>
/// <param name="Number">NAACCR item number.</param>
public sealed record NaaccrItem(string Id, int Number, NaaccrLevel Level, int Length)
{
    public string Name { get; init; } = "";

    public NaaccrDataType DataType { get; init; }

    public NaaccrPadding Padding { get; init; }

    /// <summary>First column in fixed-width records (versions up to 18), counted from 1.</summary>
    public int? StartColumn { get; init; }

    /// <summary>False for fields whose blanks matter (<c>trim="none"</c>).</summary>
    public bool Trimmed { get; init; } = true;

    /// <summary>True when XML may hold more than <see cref="Length"/> characters (dictionaries up to version 22).</summary>
    public bool AllowsUnlimitedText { get; init; }

    /// <summary>The record types that carry the item, letters out of <c>AMCI</c>.</summary>
    public string RecordTypes { get; init; } = "AMCI";

    /// <summary>Who maintains the item, for example NAACCR, SEER, CoC.</summary>
    public string SourceOfStandard { get; init; } = "";

    /// <summary>Additional pattern of the whole value; only in user dictionaries of specification 1.0 and 1.1.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>True for types whose values fill the whole length.</summary>
    public bool FillsLength => DataType is NaaccrDataType.Digits or NaaccrDataType.Alpha or NaaccrDataType.Mixed;
}
