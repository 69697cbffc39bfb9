using Custodian.Staging.Values;

namespace Custodian.Staging.Running;

/// <summary>A value given to a key: of its own, or that of another key.</summary>
/// <param name="Reference">Slot of the other key; -1 for none.</param>
readonly record struct Assignment(int Slot, ulong Value, int Reference)
{
    /// <summary>The value in this context; a key that is not there gives blank.</summary>
    public ulong In(CaseValues values) => Reference < 0 ? Value : values.Has(Reference) ? values[Reference] : PackedValue.Blank;
}
