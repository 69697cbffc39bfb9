using System.Runtime.InteropServices;
using Custodian.RegistryEdits.Language;

namespace Custodian.RegistryEdits;

/// <summary>Checks one patient after the other and counts. One thread at a time; each thread has its own, and all share the <see cref="EditSet"/>.</summary>
public sealed class EditRun
{
    readonly Frame _frame;
    readonly EditRule[] _patientRules;
    readonly EditRule[] _tumorRules;
    readonly EditCounter[] _counters;
    readonly List<EditResult> _results = [];

    internal EditRun(EditSet set, EditPacks packs)
    {
        _frame = new(set, packs);
        NotRun = [.. set.Rules.Where(r => !r.Needs.All(packs.Has))];
        var run = set.Rules.Except(NotRun).ToList();
        (_patientRules, _tumorRules) = ([.. run.Where(r => r.OfPatient)], [.. run.Where(r => !r.OfPatient)]);
        _counters = new EditCounter[set.Rules.Count];
    }

    /// <summary>Rules whose reference table is not there.</summary>
    public IReadOnlyList<EditRule> NotRun { get; }

    /// <summary>How often each rule was asked since the run began, by <see cref="EditRule.Index"/>.</summary>
    public IReadOnlyList<EditCounter> Counters => _counters;

    /// <summary>Checks a patient.</summary>
    /// <param name="record">The patient.</param>
    /// <param name="asOf">The day up to which dates can lie, usually today: the engine has no clock.</param>
    /// <returns>What was found, first about the patient, then tumour by tumour. Valid until the next check.</returns>
    public ReadOnlySpan<EditResult> Check(PatientRecord record, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(record);
        _results.Clear();
        _frame.Begin(record, asOf);
        Ask(_patientRules, -1);
        for (var tumor = 0; tumor < record.Tumors; tumor++)
        {
            Ask(_tumorRules, tumor);
        }

        return CollectionsMarshal.AsSpan(_results);
    }

    /// <summary>How one rule ends on a tumour (-1: on the patient); null when it is not in force or does not apply.</summary>
    internal bool? Ask(EditRule rule, PatientRecord record, int tumor, DateOnly asOf)
    {
        _frame.Begin(record, asOf);
        _frame.Turn(tumor);
        return Ask(rule) switch { Truth.True => true, Truth.False => false, _ => null };
    }

    void Ask(EditRule[] rules, int tumor)
    {
        _frame.Turn(tumor);
        foreach (var rule in rules)
        {
            ref var counter = ref _counters[rule.Index];
            switch (Ask(rule))
            {
                case Truth.True:
                    counter = counter with { Passed = counter.Passed + 1 };
                    break;
                case Truth.False:
                    var overridden = rule.Override is { } flag && flag.Codes.Contains(_frame.Item(flag.Item.Slot));
                    counter = overridden ? counter with { Overridden = counter.Overridden + 1 } : counter with { Found = counter.Found + 1 };
                    _results.Add(new(rule, tumor, overridden));
                    break;
                default:
                    counter = counter with { OutOfScope = counter.OutOfScope + 1 };
                    break;
            }
        }
    }

    Truth Ask(EditRule rule) => rule.IsInForce(_frame.Record.Version, _frame.Record.RecordType, _frame.DiagnosisYear) ? rule.Must.Of(_frame) : Truth.Unknown;
}
