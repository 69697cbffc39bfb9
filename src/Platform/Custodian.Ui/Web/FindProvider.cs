using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Ui.Web;

/// <summary>
/// What a module adds to the command palette. Runs as a slice, so that a look-up of patients is permitted and audited like any other.
/// </summary>
/// <param name="Order">Place of its group in the answer.</param>
/// <param name="Slice">Takes the question, answers with a group; an empty group is left out.</param>
public sealed record FindProvider(int Order, Slice<string, PaletteGroup> Slice);
