namespace Custodian.Grouping;

/// <summary>What the search needs of a formula; small, because a claim passes some fifty of them.</summary>
readonly record struct ListEntry(short Entry, short Suppression, ushort Formula);
