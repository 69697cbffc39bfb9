using Custodian.Store.Slices;

namespace Custodian.Ui.Web;

/// <summary>What a module adds to the drawer "My work": items that are in the caller's hands. Runs as a slice, permitted and audited.</summary>
/// <param name="Order">Place among the modules.</param>
/// <param name="Slice">Answers with the caller's items, most urgent first, a few dozen at most.</param>
public sealed record WorkProvider(int Order, Slice<bool, IReadOnlyList<WorkItemLine>> Slice);
