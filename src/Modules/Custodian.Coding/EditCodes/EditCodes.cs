using Custodian.Coding.Engines;
using Custodian.Coding.Model;
using Custodian.Coding.OwnBook;
using Custodian.Kernel;
using Custodian.Packs;
using Custodian.Records;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Coding.EditCodes;

/// <summary>
/// A step on the list of codes: add, remove, resequence, cite, or only save. The whole list comes with it; the draft is stored, grouped and
/// answered in one go.
/// </summary>
static class EditCodes
{
    public static readonly Slice<Input, long> Definition =
        Slice.Write<Input, long>("coding.edit-codes", "coding.code", Scope.Patient, AuditVerb.Amend, Handle);

    /// <param name="Version">Of the case when the form was opened.</param>
    /// <param name="Codes">The list as it stands on the screen, before the change.</param>
    public sealed record Input(EncounterId Encounter, long Version, Draft Codes, DraftChange Change);

    static async Task<Outcome<long>> Handle(SliceContext s, Input input)
    {
        var read = await CaseFile.Read(s, input.Encounter, tracking: true);
        if (read.Problem is { } problem)
        {
            return problem;
        }

        var file = read.Value;
        if ((CaseChanges.Refuse(s, file.Row, input.Version) ?? Refuse(input.Change)) is { } refused)
        {
            return refused;
        }

        var changed = await Changed(s, input);
        if (changed.Problem is { } unread)
        {
            return unread;
        }

        await CaseChanges.Claim(s, file.Row);
        await CaseChanges.Store(s, file.Row, changed.Value);
        await CaseChanges.Keep(s, file.Row, CodingEngines.Answer(s.Packs, file.Stay(changed.Value)), GroupingKind.Working);
        await s.Db.SaveChangesAsync(s.Stop);
        return file.Row.Version;
    }

    static Problem? Refuse(DraftChange change) => change.Step switch
    {
        DraftStep.Add when change.Code.Length is < 3 or > 7 || !char.IsAsciiLetterUpper(change.Code[0]) =>
            Problem.Invalid("COD-0409", "That is no ICD-10-CM code. Type the code, or choose one from the list under the box.", new FieldError("code", "Enter a code such as J96.01.")),
        DraftStep.AddProcedure when change.Code.Length != 7 =>
            Problem.Invalid("COD-0409", "An ICD-10-PCS code has seven characters. Type it whole, or choose one from the list under the box.", new FieldError("pcode", "Enter a code such as 5A0945A.")),
        _ => null,
    };

    static async Task<Outcome<Draft>> Changed(SliceContext s, Input input)
    {
        if (input.Change.Step == DraftStep.Favourite)
        {
            return await Favourite(s, input);
        }

        if (input.Change is not { Step: DraftStep.Cite or DraftStep.CiteProcedure, Words: { } words })
        {
            return input.Change.Apply(input.Codes);
        }

        var text = await DocumentRecords.Text(s, words.Document);
        if (text.Problem is { } problem)
        {
            return problem;
        }

        return words.FindIn(text.Value.Text) is { } found
            ? input.Change.Cite(input.Codes, new EvidenceSpan(words.Document, text.Value.Version, found.Start, found.Length))
            : Problem.Invalid("COD-0410", "These words are not in the document on screen. Mark them in the text, or type them as they stand there.", new FieldError("words", "Enter words of the document."));
    }

    /// <summary>The favourite of the number, as a diagnosis or procedure by its book.</summary>
    static async Task<Outcome<Draft>> Favourite(SliceContext s, Input input)
    {
        var favourite = (await OwnEntries.Of<Favourite>(s)).ElementAtOrDefault(input.Change.Row - 1);
        return favourite is null
            ? Problem.Invalid("COD-0426", "There is no favourite of this number. Type * in the box of codes to see them.", new FieldError("code", "Enter a code, or * and a number of the list."))
            : new DraftChange(favourite.System == PackKinds.Icd10Pcs ? DraftStep.AddProcedure : DraftStep.Add) { Code = favourite.Code }.Apply(input.Codes);
    }
}
