using Custodian.Staging.Tables;
using Custodian.Staging.Values;

namespace Custodian.Staging.Running;

/// <summary>Goes through the mappings of a schema: which apply, which tables, which rows, and what those set.</summary>
sealed class MappingWalk(CaseState state, IReadOnlyList<string> keys)
{
    readonly List<StagingTable> _underway = [];
    readonly List<(int Slot, ulong Value)> _saved = [];

    public required StagingTable[] Tables { get; init; }

    public void Run(StagingSchema schema)
    {
        foreach (var mapping in schema.MappingArray)
        {
            if (Applies(mapping))
            {
                Run(mapping);
            }
        }
    }

    bool Applies(StagingMapping mapping)
    {
        foreach (var path in mapping.Inclusions)
        {
            if (!Holds(path))
            {
                return false;
            }
        }

        foreach (var path in mapping.Exclusions)
        {
            if (Holds(path))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Keys that are called differently in the table are so for this table only.</summary>
    bool Holds(TablePath path)
    {
        _saved.Clear();
        foreach (var pair in path.Inputs)
        {
            if (state.Values.Has(pair.From))
            {
                _saved.Add((pair.To, state.Values[pair.To]));
                state.Values[pair.To] = state.Values[pair.From];
            }
        }

        var holds = path.Table.Rules.FirstRow(state.Values) >= 0;
        for (var i = _saved.Count - 1; i >= 0; i--)
        {
            state.Values[_saved[i].Slot] = _saved[i].Value;
        }

        return holds;
    }

    void Run(StagingMapping mapping)
    {
        foreach (var path in mapping.Inclusions)
        {
            state.Path.Add(new(mapping, path.Table));
        }

        foreach (var path in mapping.Exclusions)
        {
            state.Path.Add(new(mapping, path.Table));
        }

        foreach (ref readonly var value in mapping.Initial.AsSpan())
        {
            state.Values[value.Slot] = value.In(state.Values);
        }

        foreach (var path in mapping.Paths)
        {
            if (!Run(mapping, path))
            {
                return;
            }
        }
    }

    /// <summary>False when the mapping is to stop.</summary>
    bool Run(StagingMapping mapping, TablePath path)
    {
        foreach (var pair in path.Inputs)
        {
            if (state.Values.Has(pair.From))
            {
                state.Values[pair.To] = state.Values[pair.From];
            }
            else
            {
                state.Add(StagingErrorKind.UnknownInputMapping, path.Table.Id, keys[pair.From]);
            }
        }

        _underway.Clear();
        var goesOn = Enter(mapping, path.Table, path);
        foreach (var pair in path.Inputs)
        {
            state.Values[pair.To] = PackedValue.Absent;
        }

        return goesOn;
    }

    bool Enter(StagingMapping mapping, StagingTable table, TablePath path)
    {
        if (_underway.Contains(table))
        {
            state.Add(StagingErrorKind.InfiniteLoop, table.Id, null);
            return true;
        }

        state.Path.Add(new(mapping, table));
        _underway.Add(table);
        var row = table.Rules.FirstRow(state.Values);
        if (row < 0)
        {
            state.Add(StagingErrorKind.MatchNotFound, table.Id, null);
        }

        var goesOn = row < 0 || Follow(mapping, table, row, path);
        _underway.RemoveAt(_underway.Count - 1);
        return goesOn;
    }

    /// <summary>Does what the columns of the row say, to the last: a column after STOP still counts, and the last STOP or JUMP decides.</summary>
    bool Follow(StagingMapping mapping, StagingTable table, int row, TablePath path)
    {
        var goesOn = true;
        var rules = table.Rules;
        for (var i = 0; i < rules.EndpointSlots.Length; i++)
        {
            var endpoint = rules.EndpointAt(row, i);
            switch (endpoint.Kind)
            {
                case EndpointKind.Stop:
                    goesOn = false;
                    break;
                case EndpointKind.Jump:
                    goesOn = Enter(mapping, Tables[endpoint.Jump], path);
                    break;
                case EndpointKind.Error:
                    state.Add(StagingErrorKind.StagingError, table.Id, null);
                    break;
                case EndpointKind.Value:
                    Set(rules.EndpointSlots[i], endpoint, path);
                    break;
            }
        }

        return goesOn;
    }

    void Set(int slot, Endpoint endpoint, TablePath path)
    {
        var renamed = false;
        foreach (var pair in path.Outputs)
        {
            if (pair.From == slot)
            {
                renamed = true;
                state.Values[pair.To] = ValueOf(endpoint);
            }
        }

        if (!renamed)
        {
            state.Values[slot] = ValueOf(endpoint);
        }
    }

    ulong ValueOf(Endpoint endpoint) => new Assignment(0, endpoint.Value, endpoint.Reference).In(state.Values);
}
