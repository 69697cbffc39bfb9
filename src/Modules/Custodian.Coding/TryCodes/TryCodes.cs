using Custodian.Coding.Engines;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Coding.TryCodes;

/// <summary>What if: the group of a changed list beside that of the list itself. Nothing is ever stored.</summary>
static class TryCodes
{
    public static readonly Slice<Input, Tried> Definition =
        Slice.Read<Input, Tried>("coding.try-codes", "coding.read", Scope.Patient, Handle);

    /// <param name="Diagnoses">The list on the screen as <see cref="DraftText"/>.</param>
    /// <param name="Without">Codes left out.</param>
    /// <param name="Principal">A secondary to sequence first; empty for none.</param>
    /// <param name="With">A diagnosis to add; empty for none.</param>
    public sealed record Input(EncounterId Encounter, string Diagnoses, string Procedures, IReadOnlyList<string> Without, string Principal, string With);

    static async Task<Outcome<Tried>> Handle(SliceContext s, Input input)
    {
        var read = await CaseFile.Read(s, input.Encounter, tracking: false);
        if (read.Problem is { } problem)
        {
            return problem;
        }

        var file = read.Value;
        var now = DraftText.Read(input.Diagnoses, input.Procedures, file.Codes);
        var tried = Change(now, input);
        if (CodingEngines.WhatIf(s.Packs, file.Stay(now)) is not { } before || CodingEngines.WhatIf(s.Packs, file.Stay(tried)) is not { } after)
        {
            return Problem.Conflict("COD-0415", "There is no group to compare with. A group needs a diagnosis and the grouper of the discharge date.");
        }

        return new Tried(after, before.Drg, after.Estimate is { } a && before.Estimate is { } b ? a - b : null);
    }

    static Draft Change(Draft now, Input input)
    {
        List<DraftDiagnosis> diagnoses = [.. now.Diagnoses.Where(d => !input.Without.Contains(d.Code))];
        if (diagnoses.Find(d => d.Code == input.Principal) is { } first)
        {
            diagnoses.Remove(first);
            diagnoses.Insert(0, first);
        }

        if (input.With.Length > 0)
        {
            diagnoses.Add(new(input.With, "Y"));
        }

        return now with { Diagnoses = diagnoses, Procedures = [.. now.Procedures.Where(p => !input.Without.Contains(p.Code))] };
    }
}
