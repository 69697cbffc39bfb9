using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Encounters.AdmitPatient;

/// <summary>Opens a visit by form, under the facility's next account number.</summary>
static class AdmitPatient
{
    public static readonly Slice<Input, EncounterId> Definition =
        Slice.Write<Input, EncounterId>("encounters.admit", "encounters.admit", Scope.Patient, AuditVerb.Originate, Handle);

    /// <param name="Day">As typed, in the facility's zone.</param>
    /// <param name="Time">As typed.</param>
    /// <param name="Said">Its type decides what is asked; a class alone stands for its usual type.</param>
    public sealed record Input(PatientId Patient, FacilityId Facility, string Day, string Time, VisitData Said)
    {
        /// <summary>How far the visit is; null takes begun where the type allows it.</summary>
        public EncounterState? Start { get; init; }

        /// <summary>Further moments as typed; an empty day is that of the visit.</summary>
        public IReadOnlyDictionary<KeyTime, (string Day, string Time)> Moments { get; init; } = new Dictionary<KeyTime, (string, string)>();
    }

    static async Task<Outcome<EncounterId>> Handle(SliceContext s, Input input)
    {
        var patient = await PatientRecords.Resolve(s, input.Patient);
        if (await PatientRecords.Find(s, patient) is not { } person)
        {
            return Problem.NotFound("PAT-0111", "There is no such patient. Search again.");
        }

        s.Accessed(patient, detail: "admission");
        var asked = Read(input, person, await FacilityDay.Of(s, input.Facility), s.Now);
        if (AdmissionRules.Check(asked) is { } refused)
        {
            return refused;
        }

        return (await InHouse(s, patient, input.Facility, asked) ?? await Beds.Taken(s, input.Facility, asked.Said, except: null)) is { } conflict
            ? conflict
            : await Open(s, patient, input.Facility, asked);
    }

    static AdmissionCase Read(Input input, PatientView person, FacilityDay zone, DateTime now)
    {
        var type = input.Said.Class is { } c ? EncounterType.Of(c, input.Said.Type) : EncounterType.Find(input.Said.Type);
        var sheet = type is null ? null : AdmissionSheet.For(type);
        var start = input.Start ?? (sheet is null || sheet.Starts.Contains(EncounterState.InProgress) ? EncounterState.InProgress : sheet.Starts[0]);
        var (said, unread) = (input.Said with { Class = type?.Class, Type = type?.Code }, new List<KeyTime>());
        foreach (var time in sheet?.Times ?? [])
        {
            if (input.Moments.TryGetValue(time, out var typed) && typed.Time.Length > 0)
            {
                var at = DayTimeEntry.Read(typed.Day.Length > 0 ? typed.Day : input.Day, typed.Time, zone, now);
                unread.AddRange(at is null ? [time] : []);
                said = With(said, time, at);
            }
        }

        return new(sheet, start, said, DayTimeEntry.Read(input.Day, input.Time, zone, now), unread, person, zone, now);
    }

    static VisitData With(VisitData said, KeyTime time, DateTime? at) => time switch
    {
        KeyTime.Arrival => said with { ArrivedAt = at },
        KeyTime.Triage => said with { TriagedAt = at },
        KeyTime.DecisionToAdmit => said with { DecidedToAdmitAt = at },
        KeyTime.AdmitOrder => said with { AdmitOrderedAt = at },
        KeyTime.Surgery => said with { SurgeryAt = at },
        _ => said with { ExpiredAt = at },
    };

    static async Task<Outcome<EncounterId>> Open(SliceContext s, PatientId patient, FacilityId facility, AdmissionCase asked)
    {
        var (at, said) = asked.Ahead ? (s.Now, asked.Said with { ExpectedArrival = asked.At }) : (asked.At < s.Now ? asked.At.Value : s.Now, asked.Said);
        var opened = await EncounterRecords.Open(s, patient, facility, await AccountNumbers.Next(s, facility), asked.Start, said, at);
        return opened.Ok && await Beds.Lost(s, opened.Value) is { } lost ? lost : opened;
    }

    /// <summary>One person lies in one bed: a second stay at the facility is nearly always the same one registered twice.</summary>
    static async Task<Problem?> InHouse(SliceContext s, PatientId patient, FacilityId facility, AdmissionCase asked)
    {
        if (asked.Ahead || !AdmissionRules.IsStay(asked.Said.Class))
        {
            return null;
        }

        var visits = await EncounterRecords.OfPatient(s, patient);
        var open = visits.FirstOrDefault(v => v.FacilityId == facility && v.State is EncounterState.InProgress or EncounterState.OnLeave && AdmissionRules.IsStay(v.Class));
        return open is null || asked.Sheet!.Type.Code == "organ-donor"
            ? null
            : Problem.Conflict("ENC-0107", $"The patient is in house under account {open.Account}. Discharge that stay first, or change its class.");
    }
}
