using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Encounters.LinkVisits;

/// <summary>Records that two visits belong together: a baby's and its mother's, or what was decided about a readmission.</summary>
static class LinkVisits
{
    public static readonly Slice<Input, Done> Definition = Slice.Write<Input, Done>("encounters.link", "encounters.move", Scope.Patient, AuditVerb.Link, Handle);

    /// <param name="Kind">mother, combine or apart.</param>
    /// <param name="Account">The other visit's account at the facility.</param>
    public sealed record Input(EncounterId Encounter, string Kind, string Account, string Reason);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (await EncounterRecords.Find(s, input.Encounter) is not { } visit)
        {
            return EncounterVersions.NotFound;
        }

        s.Accessed(visit.PatientId, visit.Id, detail: "visits linked");
        var other = await EncounterRecords.FindByAccount(s, visit.FacilityId, input.Account.Trim());
        if (other is null || other.Id == visit.Id)
        {
            return Problem.Invalid("ENC-0139", "No other visit has this account number here. Enter it as it stands on the other visit.", new FieldError("Account", "Enter the other visit's account number."));
        }

        if (input.Kind == "mother")
        {
            if (visit.Class != EncounterClass.Newborn || other.PatientId == visit.PatientId)
            {
                return Problem.Invalid("ENC-0140", "A newborn's visit is linked to the mother's, which is another patient's. Check the account number.", new FieldError("Account", "Enter the mother's account number."));
            }

            s.Accessed(other.PatientId, other.Id, detail: "linked as mother");
            await EncounterLinks.Add(s, visit.Id, other.Id, EncounterLinkKind.Mother, "");
            return Done.Value;
        }

        if (other.PatientId != visit.PatientId || string.IsNullOrWhiteSpace(input.Reason))
        {
            return Problem.Invalid("ENC-0141", "A decision about a readmission names an earlier stay of the same patient and says why.", new FieldError("Reason", "Say what the decision rests on."));
        }

        await EncounterLinks.Add(s, visit.Id, other.Id, input.Kind == "combine" ? EncounterLinkKind.CombinedWith : EncounterLinkKind.KeptApartFrom, input.Reason.Trim());
        s.Tell(new EncounterChanged(visit.Id, visit.PatientId));
        return Done.Value;
    }
}
