using System.Numerics;
using Custodian.Packs;
using Custodian.Staging.Values;

namespace Custodian.Staging.Running;

/// <summary>
/// Finds the schemas for a tumour: the selection tables of the schemas that could hold both site and histology are asked with all that was supplied.
/// </summary>
sealed class SchemaSelector(AlgorithmReader algorithm, PackImage pack)
{
    readonly StagingSchema[] _schemas = algorithm.Schemas;
    readonly int _site = algorithm.Slots[ContextKeys.Site];
    readonly int _histology = algorithm.Slots[ContextKeys.Histology];
    readonly SelectionSets _bySite = SelectionSets.Read(pack.Section(StagingLayout.Sites), algorithm.Schemas.Length);
    readonly SelectionSets _byHistology = SelectionSets.Read(pack.Section(StagingLayout.Histologies), algorithm.Schemas.Length);

    /// <summary>Adds the schemas for what was supplied. Site or histology may be left out, but then no other key may have a value.</summary>
    public void Select(CaseState state, List<StagingSchema> found)
    {
        var (site, histology) = (state.Values[_site], state.Values[_histology]);
        var (hasSite, hasHistology) = (site > PackedValue.Null, histology > PackedValue.Null);
        ReadOnlySpan<ulong> bySite = default, byHistology = default;
        if ((!hasSite && !hasHistology) || (hasSite != hasHistology && HasDiscriminator(state))
            || (hasSite && !_bySite.TryFind(site, out bySite)) || (hasHistology && !_byHistology.TryFind(histology, out byHistology)))
        {
            return;
        }

        for (var word = 0; word * 64 < _schemas.Length; word++)
        {
            var candidates = (hasSite ? bySite[word] : ulong.MaxValue) & (hasHistology ? byHistology[word] : ulong.MaxValue);
            for (; candidates != 0; candidates &= candidates - 1)
            {
                var schema = _schemas[(word * 64) + BitOperations.TrailingZeroCount(candidates)];
                if (schema.SelectionTable.Rules.FirstRow(state.Values, state.Supplied) >= 0)
                {
                    found.Add(schema);
                }
            }
        }
    }

    bool HasDiscriminator(CaseState state)
    {
        for (var word = 0; word < state.Supplied.Length; word++)
        {
            for (var keys = state.Supplied[word]; keys != 0; keys &= keys - 1)
            {
                var slot = (word * 64) + BitOperations.TrailingZeroCount(keys);
                if (slot != _site && slot != _histology && PackedValue.Compared(state.Values[slot]) != PackedValue.Blank)
                {
                    return true;
                }
            }
        }

        return state.Unknown.Count > 0;
    }
}
