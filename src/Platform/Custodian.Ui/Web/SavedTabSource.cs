using Custodian.Store.Slices;

namespace Custodian.Ui.Web;

/// <summary>Where saved views come from: registered once, by the module that keeps them.</summary>
public sealed record SavedTabSource(Slice<SavedList, SavedTabs> Slice);
