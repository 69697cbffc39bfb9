using Custodian.Staging.Values;

namespace Custodian.Staging.Tables;

/// <summary>What a row does with one result column.</summary>
/// <param name="Value">For <see cref="EndpointKind.Value"/>: the value; <see cref="PackedValue.Absent"/> takes the key out of the context.</param>
/// <param name="Reference">Slot of the key whose value is taken instead; -1 for none.</param>
/// <param name="Jump">For <see cref="EndpointKind.Jump"/>: number of the table.</param>
sealed record Endpoint(EndpointKind Kind, ulong Value, int Reference, int Jump)
{
    /// <summary>The kind and the text after the colon, trimmed; text is null without a colon.</summary>
    public static bool TrySplit(string cell, out EndpointKind kind, out string? text)
    {
        var colon = cell.IndexOf(':', StringComparison.Ordinal);
        text = colon < 0 ? null : cell[(colon + 1)..].Trim();
        return EndpointKinds.TryGetValue((colon < 0 ? cell : cell[..colon]).Trim(), out kind) && (kind != EndpointKind.Jump || !string.IsNullOrEmpty(text));
    }

    public static Endpoint Parse(string cell, Func<string, ulong> pack, Func<string, int> slotOf, Func<string, int> tableOf)
    {
        TrySplit(cell, out var kind, out var text);
        return (kind, text) switch
        {
            (EndpointKind.Jump, { } table) => new(kind, 0, -1, tableOf(table)),
            (EndpointKind.Value, { } value) when CellText.IsReference(value) => new(kind, 0, slotOf(CellText.KeyOf(value)), -1),
            (EndpointKind.Value, { } value) => new(kind, pack(value), -1, -1),
            _ => new(kind, PackedValue.Absent, -1, -1),
        };
    }

    static readonly Dictionary<string, EndpointKind> EndpointKinds = new(StringComparer.Ordinal)
    {
        ["MATCH"] = EndpointKind.Match, ["VALUE"] = EndpointKind.Value, ["JUMP"] = EndpointKind.Jump, ["STOP"] = EndpointKind.Stop, ["ERROR"] = EndpointKind.Error,
    };
}
