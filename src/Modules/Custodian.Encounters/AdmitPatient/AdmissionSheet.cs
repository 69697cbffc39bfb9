using Custodian.Encounters.History;

namespace Custodian.Encounters.AdmitPatient;

/// <summary>
/// What registration asks of each type of visit, as data (WORKFLOWS 1.2 and 5). The class follows from the type and is not asked.
/// </summary>
/// <param name="Begins">What the day and time of the form are: "Admitted", "Arrived".</param>
/// <param name="Starts">How far the visit can be when it is opened; the first is the usual one.</param>
/// <param name="Needs">Moments that must be given.</param>
/// <param name="May">Moments that can be given.</param>
public sealed record AdmissionSheet(EncounterType Type, string Begins, IReadOnlyList<EncounterState> Starts, IReadOnlyList<KeyTime> Needs, IReadOnlyList<KeyTime> May)
{
    /// <summary>The doctor the type cannot do without; null for none.</summary>
    public DoctorRole? Doctor { get; init; }

    /// <summary>The claim asks for type and origin of the admission (UB-04 form locators 14 and 15).</summary>
    public bool Origin => Type.NeedsBed;

    /// <summary>What the patient comes for must be written down.</summary>
    public bool Reason { get; init; }

    public IEnumerable<KeyTime> Times => Needs.Concat(May);

    static readonly EncounterState[] Here = [EncounterState.InProgress], Ahead = [EncounterState.Planned, EncounterState.PreRegistered];
    static readonly EncounterState[] Waiting = [EncounterState.Arrived, EncounterState.InProgress], Any = [.. Waiting, .. Ahead], Untouched = [.. Here, .. Ahead];
    static readonly KeyTime[] None = [], Order = [KeyTime.AdmitOrder], Before = [KeyTime.Arrival, KeyTime.Triage, KeyTime.DecisionToAdmit];

    public static IReadOnlyList<AdmissionSheet> All { get; } =
    [
        // An inpatient is one who was admitted under an order (42 CFR 412.3(a)).
        Of("inpatient", "Admitted", Here, Order, Before),
        Of("obstetric", "Admitted", Here, Order, Before),
        Of("rehab", "Admitted", Here, Order, [KeyTime.Arrival]),
        Of("psychiatric", "Admitted", Here, Order, Before),
        Of("snf", "Admitted", Here, Order, [KeyTime.Arrival]),
        Of("hospice", "Admitted", Here, Order, [KeyTime.Arrival]),
        Of("organ-donor", "Donor care began", Here, [KeyTime.Death], None),
        Of("observation", "Observation began", Here, None, [KeyTime.Arrival, KeyTime.Triage]),
        Of("emergency", "Arrived", Waiting, None, [KeyTime.Triage, KeyTime.DecisionToAdmit]) with { Reason = true },
        Of("outpatient-surgery", "Arrived", Any, [KeyTime.Surgery], None) with { Doctor = DoctorRole.Operating },
        Of("clinic", "Arrived", Any, None, None),
        Of("telehealth", "Visit began", Untouched, None, None),
        Of("home-health", "Care began", Untouched, None, None) with { Doctor = DoctorRole.Referring },
        Of("reference-lab", "Specimen came", Here, None, None) with { Doctor = DoctorRole.Referring },
        Of("recurring", "First visit", Any, None, None),
        Of("newborn", "Born, or came in", Here, None, None),
        Of("pre-admission", "Expected", Ahead, None, [KeyTime.Surgery]),
    ];

    public static AdmissionSheet For(EncounterType type) => All.First(a => a.Type == type);

    static AdmissionSheet Of(string type, string begins, EncounterState[] starts, KeyTime[] needs, KeyTime[] may) => new(EncounterType.Find(type)!, begins, starts, needs, may);
}
