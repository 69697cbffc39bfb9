using System.Numerics;
using Custodian.Staging.Tables;
using Custodian.Staging.Values;

namespace Custodian.Staging.Running;

/// <summary>
/// Finds the schemas for a tumour. Each site and each histology in use has the set of schemas whose selection table could hold it; the tables of
/// the schemas in both sets are then asked with all that was supplied.
/// </summary>
sealed class SchemaSelector
{
    const string SiteTable = "primary_site";
    const string HistologyTable = "histology";

    readonly StagingSchema[] _schemas;
    readonly int _site;
    readonly int _histology;
    readonly Dictionary<ulong, ulong[]> _bySite;
    readonly Dictionary<ulong, ulong[]> _byHistology;

    public SchemaSelector(AlgorithmReader algorithm)
    {
        _schemas = algorithm.Schemas;
        (_site, _histology) = (algorithm.Slots[ContextKeys.Site], algorithm.Slots[ContextKeys.Histology]);
        var values = new CaseValues(algorithm.Keys.Length, algorithm.Literals);
        _bySite = Sets(algorithm, SiteTable, _site, values);
        _byHistology = Sets(algorithm, HistologyTable, _histology, values);
    }

    /// <summary>Adds the schemas for what was supplied. Site or histology may be left out, but then no other key may have a value.</summary>
    public void Select(CaseState state, List<StagingSchema> found)
    {
        var (site, histology) = (state.Values[_site], state.Values[_histology]);
        var (hasSite, hasHistology) = (site > PackedValue.Null, histology > PackedValue.Null);
        if ((!hasSite && !hasHistology) || (hasSite != hasHistology && HasDiscriminator(state)))
        {
            return;
        }

        if ((hasSite && !_bySite.ContainsKey(site)) || (hasHistology && !_byHistology.ContainsKey(histology)))
        {
            return;
        }

        AddHolding(state, hasSite ? _bySite[site] : null, hasHistology ? _byHistology[histology] : null, found);
    }

    void AddHolding(CaseState state, ulong[]? bySite, ulong[]? byHistology, List<StagingSchema> found)
    {
        for (var word = 0; word * 64 < _schemas.Length; word++)
        {
            var candidates = (bySite?[word] ?? ulong.MaxValue) & (byHistology?[word] ?? ulong.MaxValue);
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

    Dictionary<ulong, ulong[]> Sets(AlgorithmReader algorithm, string table, int slot, CaseValues values)
    {
        var sets = new Dictionary<ulong, ulong[]>();
        foreach (var value in ValuesOf(algorithm.Tables.FirstOrDefault(t => t.Id == table), algorithm.Literals))
        {
            sets[value] = new ulong[(_schemas.Length / 64) + 1];
            for (var i = 0; i < _schemas.Length; i++)
            {
                sets[value][i >> 6] |= _schemas[i].SelectionTable.Rules.CouldHold(slot, value, values) ? 1UL << i : 0;
            }
        }

        return sets;
    }

    /// <summary>The single values of a table of sites or histologies; ranges are of numbers of equal length.</summary>
    static IEnumerable<ulong> ValuesOf(StagingTable? table, LiteralPool literals)
    {
        if (table is null)
        {
            return [];
        }

        var column = table.Rules.InputColumns[0];
        var cells = Enumerable.Range(0, table.RowCount).SelectMany(row => CellText.Parse(table.Cell(row, column), literals.Pack, _ => -1));
        return cells.Where(r => !r.Everything).SelectMany(r => r.Low == r.High ? [r.Low] : Numbers(r.Low, r.High));
    }

    static IEnumerable<ulong> Numbers(ulong low, ulong high)
    {
        for (var value = low; value <= high && PackedValue.KindOf(low) == ValueKind.Digits; value++)
        {
            yield return value;
        }
    }
}
