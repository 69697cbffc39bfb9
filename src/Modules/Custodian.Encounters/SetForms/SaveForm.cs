using System.Text.RegularExpressions;
using Custodian.Encounters.Model;
using Custodian.Encounters.Packets;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Encounters.SetForms;

/// <summary>
/// A facility's word on a form: its own wording, the types of visit it is asked of (none switches it off), or back to what comes with the program.
/// It counts for visits that begin from now on; those before keep what they were asked.
/// </summary>
static partial class SaveForm
{
    public static readonly Slice<Input, string> Definition = Slice.Write<Input, string>("encounters.save-form", "encounters.settings", Scope.System, AuditVerb.Configure, Handle);

    /// <param name="Number">The version the form was opened with.</param>
    /// <param name="Said">Null takes the form back to what comes with the program.</param>
    public sealed record Input(FacilityId Facility, int Number, string Code, PacketForm? Said, string Reason);

    static async Task<Outcome<string>> Handle(SliceContext s, Input input)
    {
        if ((await FacilityRecords.Own(s)).All(f => f.Id != input.Facility))
        {
            return Problem.NotFound("ENC-0190", "There is no such form. Open the list of forms again.");
        }

        var forms = await FacilityForms.Of(s, input.Facility);
        var known = PacketForm.Find(input.Code);
        if (Faults(input, known, forms.Newest(input.Code) > 0) is { Count: > 0 } faults)
        {
            return Problem.Invalid("ENC-0191", "The form is not complete. Correct the fields shown.", [.. faults]);
        }

        if (forms.Newest(input.Code) != input.Number)
        {
            return Problem.Stale("ENC-0192", "This form was changed while you worked. Nothing was saved. Look at what it says now, then change it.");
        }

        s.Db.Add(new PacketFormVersion
        {
            Id = s.Ids.Next(), FacilityId = input.Facility, Code = input.Code, Number = input.Number + 1, From = s.Now, By = s.Caller.Name, Reason = input.Reason.Trim(),
            Definition = input.Said is { } said ? Complete(said, input.Code, known).ToJson() : "",
        });
        s.Accessed(null, obj: $"packet form {input.Code}", detail: input.Said is null ? "back to the program's own" : input.Said.Types is { Count: 0 } ? "switched off" : "changed");
        return input.Code;
    }

    /// <summary>What a rule of law decides is not a facility's to change: whose payer, which clock, which way of leaving.</summary>
    static PacketForm Complete(PacketForm said, string code, PacketForm? known)
    {
        var own = said with { Code = code, Name = said.Name.Trim(), Statement = said.Statement.Trim(), Source = said.Source.Trim(), DocumentType = said.DocumentType.Trim(), Classes = [.. ClassesOf(said)] };
        return known is null ? own : own with { Packet = known.Packet, Clock = known.Clock, Medicare = known.Medicare, Original = known.Original, Insured = known.Insured, OnDemand = known.OnDemand, Leaving = known.Leaving, Source = known.Source, RecurringDays = known.RecurringDays };
    }

    static IEnumerable<EncounterClass> ClassesOf(PacketForm said) => (said.Types ?? []).Select(t => EncounterType.Find(t)!.Class).Distinct();

    static List<FieldError> Faults(Input input, PacketForm? known, bool changed)
    {
        List<FieldError> faults = [];
        Check(known is not null || changed || CodePattern().IsMatch(input.Code), "Code", "Enter 3 to 30 small letters, digits and hyphens, for example photo-consent.");
        Check(input.Reason.Trim().Length > 0, "Reason", known?.Source.Contains("CFR", StringComparison.Ordinal) == true ? $"Say why: {known.Source} asks for this form." : "Say why: the history keeps it.");
        if (input.Said is { } said)
        {
            Check(said.Name.Trim().Length is > 0 and <= 100, "Name", "Enter the name of the form, up to 100 characters.");
            Check(said.Statement.Trim().Length is > 0 and <= 1000, "Statement", "Enter the sentence that is signed.");
            Check(said.DocumentType.Trim().Length is > 0 and <= 40, "DocumentType", "Enter the document type the signed form is filed as.");
            Check(said.Signers.Count > 0, "Signers", "Choose who may sign.");
            Check((said.Types ?? []).All(t => EncounterType.Find(t) is not null), "Types", "Choose types of visit from the list.");
            Check(said.ValidDays is >= 0 and <= 3660, "ValidDays", "Enter days from 0 to 3660.");
        }

        return faults;

        void Check(bool good, string field, string text)
        {
            if (!good)
            {
                faults.Add(new(field, text));
            }
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{2,29}$")]
    private static partial Regex CodePattern();
}
