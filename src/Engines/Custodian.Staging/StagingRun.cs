using System.Runtime.InteropServices;
using System.Text.Json;
using Custodian.Staging.Running;
using Custodian.Staging.Values;

namespace Custodian.Staging;

/// <summary>
/// Stages one case after the other without allocating: <see cref="Clear"/>, <see cref="Set(string, string?)"/> for each input, <see cref="Stage"/>, then
/// read the result. One thread at a time; each thread has its own, and all share the <see cref="StagingAlgorithm"/>.
/// </summary>
public sealed class StagingRun
{
    internal const int ShortOutput = PackedValue.LongestPacked;

    readonly StagingAlgorithm _algorithm;
    readonly CaseState _state;
    readonly MappingWalk _walk;
    readonly List<StagingSchema> _candidates = [];

    internal StagingRun(StagingAlgorithm algorithm)
    {
        _algorithm = algorithm;
        _state = new(algorithm.Keys.Count, algorithm.Literals);
        _walk = new(_state, algorithm.Keys) { Tables = algorithm.AllTables };
    }

    /// <summary>How the last case ended.</summary>
    public StagingResult Result { get; private set; }

    /// <summary>The schema of the last case; null when none, or more than one, is for it.</summary>
    public StagingSchema? Schema { get; private set; }

    /// <summary>The schemas for the tumour as far as it is described.</summary>
    public ReadOnlySpan<StagingSchema> Candidates => CollectionsMarshal.AsSpan(_candidates);

    /// <summary>What is wrong, in the order in which it was found. Valid until the next <see cref="Clear"/>.</summary>
    public ReadOnlySpan<StagingError> Errors => CollectionsMarshal.AsSpan(_state.Errors);

    /// <summary>The tables gone through. Valid until the next <see cref="Clear"/>.</summary>
    public ReadOnlySpan<StagingStep> Path => CollectionsMarshal.AsSpan(_state.Path);

    internal ReadOnlySpan<JsonEncodedText> JsonKeys => _algorithm.JsonKeys;

    /// <summary>Forgets the case.</summary>
    public void Clear()
    {
        _state.Clear();
        _candidates.Clear();
        Schema = null;
    }

    /// <summary>Supplies an input. Null is "not supplied"; a key that the schema does not know ends in <see cref="StagingResult.FailedInvalidInput"/>.</summary>
    public void Set(string key, string? value)
    {
        if (value is not null)
        {
            Set(key.AsSpan(), value);
        }
        else if (_algorithm.SlotOf(key) is var slot and >= 0)
        {
            _state.SupplyNull(slot);
        }
        else
        {
            _state.SupplyUnknown(key);
        }
    }

    /// <inheritdoc cref="Set(string, string?)"/>
    public void Set(ReadOnlySpan<char> key, ReadOnlySpan<char> value)
    {
        if (_algorithm.SlotOf(key) is var slot and >= 0)
        {
            _state.Supply(slot, value);
        }
        else
        {
            _state.SupplyUnknown(key);
        }
    }

    /// <summary>Supplies the input of a slot found with <see cref="StagingAlgorithm.SlotOf(ReadOnlySpan{char})"/>: the fastest way.</summary>
    public void Set(int slot, ReadOnlySpan<char> value) => _state.Supply(slot, value);

    /// <summary>Stages the case.</summary>
    /// <param name="currentYear">The year up to which a diagnosis can be, usually this one: the engine has no clock.</param>
    public StagingResult Stage(int currentYear)
    {
        _state.Errors.Clear();
        _state.Path.Clear();
        return Result = StageCase(currentYear);
    }

    /// <summary>An output of a staged case; null is "no value".</summary>
    /// <returns>False when the tables took the key away, or the case is not staged.</returns>
    public bool TryGetOutput(StagingOutput output, out string? value)
    {
        var packed = _state.Values[output.Slot];
        value = Result == StagingResult.Staged ? _state.Values.Text(packed) : null;
        return Result == StagingResult.Staged && packed != PackedValue.Absent;
    }

    /// <summary>The same without allocating for short values.</summary>
    internal bool TryGetOutput(StagingOutput output, Span<char> room, out ReadOnlySpan<char> value, out bool isNull)
    {
        var packed = _state.Values[output.Slot];
        isNull = packed <= PackedValue.Null;
        value = _state.Values.Text(packed, room);
        return packed != PackedValue.Absent;
    }

    StagingResult StageCase(int currentYear)
    {
        var values = _state.Values;
        if (values[_algorithm.SiteSlot] <= PackedValue.Null || values[_algorithm.HistologySlot] <= PackedValue.Null)
        {
            return StagingResult.FailedMissingSiteOrHistology;
        }

        _algorithm.Selector.Select(_state, _candidates);
        if (_candidates.Count != 1)
        {
            return _candidates.Count == 0 ? StagingResult.FailedNoMatchingSchema : StagingResult.FailedMultipleMatchingSchemas;
        }

        Schema = _candidates[0];
        if (_state.HasKeysOutside(Schema.InputSlots))
        {
            AddUnknownInputs(Schema);
            return StagingResult.FailedInvalidInput;
        }

        _state.Trim();
        values[_algorithm.VersionSlot] = _algorithm.VersionValue;
        values[_algorithm.CurrentYearSlot] = PackedValue.Of(ValueKind.Digits, 4, (ulong)Math.Clamp(currentYear, 0, 9999));
        if (Schema.DiagnosisYear is not { } year || (year.Table is { } years && years.Rules.FirstRow(values) < 0))
        {
            return StagingResult.FailedInvalidYearOfDiagnosis;
        }

        return InputChecks.Run(Schema, _state) ? Derive(Schema) : StagingResult.FailedInvalidInput;
    }

    StagingResult Derive(StagingSchema schema)
    {
        foreach (var output in schema.OutputArray)
        {
            _state.Values[output.Slot] = output.Initial.In(_state.Values);
        }

        foreach (ref readonly var value in schema.Initial.AsSpan())
        {
            _state.Values[value.Slot] = value.In(_state.Values);
        }

        _walk.Run(schema);
        foreach (var output in schema.OutputArray)
        {
            if (_state.Values.Has(output.Slot) && output.Table is { } table && table.Rules.FirstRow(_state.Values) < 0)
            {
                _state.Add(StagingErrorKind.InvalidOutput, table.Id, output.Key);
            }
        }

        return StagingResult.Staged;
    }

    void AddUnknownInputs(StagingSchema schema)
    {
        var supplied = _algorithm.Keys.Where((_, slot) => (_state.Supplied[slot >> 6] & (1UL << slot)) != 0).Concat(_state.Unknown).ToList();
        foreach (var key in VisitOrder.OfCopied(supplied).Where(k => schema.Input(k) is null))
        {
            _state.Add(StagingErrorKind.UnknownInput, null, key);
        }
    }
}
