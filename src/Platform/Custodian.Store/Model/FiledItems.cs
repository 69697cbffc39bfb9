using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Store.Model;

/// <summary>
/// Things a module files under a patient and can move to another: visits, documents, numbers. What an unmerge and the split of an overlay
/// list, and through which they move an item, without knowing its module.
/// </summary>
/// <param name="Kind">Stable: <c>visit</c>, <c>document</c>, <c>number</c>.</param>
/// <param name="Label">For the heading: "Visits".</param>
/// <param name="List">Those filed under one of the ids; with an instant only those that came after it and do not follow another item.</param>
/// <param name="Refile">Moves one to a patient, with the reason, and tells the modules that follow it.</param>
public sealed record FiledItems(
    string Kind,
    string Label,
    Func<SliceContext, IReadOnlyList<PatientId>, DateTime?, Task<IReadOnlyList<FiledItem>>> List,
    Func<SliceContext, long, PatientId, string, Task<Outcome<Done>>> Refile);

/// <param name="FiledUnder">The record it was filed under, merges not followed.</param>
/// <param name="Text">In words, for the person who assigns it.</param>
/// <param name="At">When it was filed; null when nobody wrote that down.</param>
/// <param name="Href">The page that shows it; empty when it has none.</param>
public sealed record FiledItem(string Kind, long Id, PatientId FiledUnder, string Text, DateTime? At, string Href);
