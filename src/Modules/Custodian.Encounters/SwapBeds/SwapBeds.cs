using Custodian.Encounters.Views;
using Custodian.Encounters.History;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Encounters.SwapBeds;

/// <summary>Two patients exchange their beds in one step: neither bed has to be free.</summary>
static class SwapBeds
{
    public static readonly Slice<Input, Done> Definition = Slice.Write<Input, Done>("encounters.swap", "encounters.move", Scope.Patient, AuditVerb.Amend, Handle);

    public sealed record Input(EncounterId Encounter, long Version, EncounterId Other);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (await EncounterVersions.Check(s, input.Encounter, input.Version) is { } stale)
        {
            return stale;
        }

        var (one, other) = ((await EncounterRecords.Find(s, input.Encounter))!, await EncounterRecords.Find(s, input.Other));
        s.Accessed(one.PatientId, one.Id, detail: "beds exchanged");
        if (other is null || other.FacilityId != one.FacilityId || other.Id == one.Id || one.Bed.Length == 0 || other.Bed.Length == 0)
        {
            return Problem.Invalid("ENC-0138", "Beds are exchanged between two patients who lie in beds of the same facility. Choose another.", new FieldError("Other", "Choose a patient who lies in a bed."));
        }

        s.Accessed(other.PatientId, other.Id, detail: "beds exchanged");
        if ((Refuse(one) ?? Refuse(other)) is { } refused)
        {
            return refused;
        }

        return await EncounterRecords.Swap(s, (one.Id, Place(other)), (other.Id, Place(one)), (s.Now, null));
    }

    static Problem? Refuse(EncounterView e) => VisitRules.Refuse(VisitEventKind.BedSwapped, e.State, EncounterType.Of(e.Class, e.Type), e.Account);

    static VisitData Place(EncounterView e) => new() { Unit = e.Unit, Room = e.Room, Bed = e.Bed };
}
