using Custodian.Staging.Tables;
using Custodian.Staging.Values;

namespace Custodian.Staging.Running;

/// <summary>Completes the inputs of a case with their defaults and checks them against their tables.</summary>
static class InputChecks
{
    /// <summary>False when an input is wrong in a way that the schema refuses.</summary>
    public static bool Run(StagingSchema schema, CaseState state)
    {
        var goesOn = true;
        foreach (var input in schema.Checks)
        {
            if (state.Values[input.Slot] <= PackedValue.Null && !TakeDefault(input, state))
            {
                continue;
            }

            if (state.Values[input.Slot] != PackedValue.Blank && input.Table is { } table && table.Rules.FirstRow(state.Values) < 0)
            {
                state.Add(input.UsedForStaging ? StagingErrorKind.InvalidRequiredInput : StagingErrorKind.InvalidNonRequiredInput, table.Id, input.Key);
                goesOn &= !Refuses(schema.OnInvalidInput, input);
            }
        }

        return goesOn;
    }

    static bool Refuses(InvalidInputRule rule, StagingInput input) => rule switch
    {
        InvalidInputRule.Fail => true,
        InvalidInputRule.FailWhenUsedForStaging => input.UsedForStaging,
        _ => false,
    };

    /// <summary>False when the table of defaults has no row for the case.</summary>
    static bool TakeDefault(StagingInput input, CaseState state)
    {
        if (input.Default is not null || input.DefaultTable is null)
        {
            state.Values[input.Slot] = input.Initial.In(state.Values);
            return true;
        }

        var rules = input.DefaultTable.Rules;
        var row = rules.FirstRow(state.Values);
        for (var i = 0; row >= 0 && i < rules.EndpointSlots.Length; i++)
        {
            var endpoint = rules.EndpointAt(row, i);
            if (endpoint.Kind == EndpointKind.Value && rules.EndpointSlots[i] == input.Slot)
            {
                state.Values[input.Slot] = new Assignment(input.Slot, endpoint.Value, endpoint.Reference).In(state.Values);
                return true;
            }
        }

        state.Add(StagingErrorKind.MatchNotFound, null, input.Key);
        return false;
    }
}
