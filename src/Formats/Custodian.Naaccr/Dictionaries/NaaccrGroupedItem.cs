namespace Custodian.Naaccr.Dictionaries;

/// <summary>A name for adjacent columns of several items; never sent in XML, and gone from dictionaries of specification 1.6.</summary>
public sealed record NaaccrGroupedItem(string Id, int Number, string Name, NaaccrLevel Level, int Length, int? StartColumn, IReadOnlyList<string> Contains);
