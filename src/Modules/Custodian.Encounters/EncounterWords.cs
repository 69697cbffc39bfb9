using Custodian.Encounters.History;
using Custodian.Ui;

namespace Custodian.Encounters;

/// <summary>Codes of a visit in words, for forms and pages.</summary>
public static class EncounterWords
{
    /// <summary>UB-04 patient status, in our own words (NUBC form locator 17).</summary>
    public static IReadOnlyList<Choice> DischargeStatuses { get; } =
    [
        new("01", "01 Home, without organised care"), new("02", "02 Another acute-care hospital"), new("03", "03 Skilled nursing facility, Medicare"), new("04", "04 Custodial or supportive care"),
        new("05", "05 Cancer centre or children's hospital"), new("06", "06 Home with home-health care"), new("07", "07 Left against advice"), new("09", "09 Admitted here as inpatient"),
        new("20", "20 Died"), new("21", "21 Court or law enforcement"), new("30", "30 Still a patient"), new("40", "40 Died at home, hospice"), new("41", "41 Died in a facility, hospice"), new("42", "42 Died, place unknown, hospice"),
        new("43", "43 Federal hospital"), new("50", "50 Hospice at home"), new("51", "51 Hospice in a facility"), new("61", "61 Swing bed of this hospital"), new("62", "62 Inpatient rehabilitation"),
        new("63", "63 Long-term acute care"), new("64", "64 Nursing facility, Medicaid only"), new("65", "65 Psychiatric hospital or unit"), new("66", "66 Critical access hospital"), new("69", "69 Disaster alternative care site"), new("70", "70 Another kind of facility"),
    ];

    /// <summary>UB-04 priority of the admission (form locator 14).</summary>
    public static IReadOnlyList<Choice> AdmitTypes { get; } =
        [new("1", "1 Emergency"), new("2", "2 Urgent"), new("3", "3 Elective"), new("4", "4 Newborn"), new("5", "5 Trauma"), new("9", "9 Not available")];

    /// <summary>UB-04 point of origin (form locator 15). 5 and 6 mean something else for a newborn.</summary>
    public static IReadOnlyList<Choice> PointsOfOrigin { get; } =
    [
        new("1", "1 Home or workplace"), new("2", "2 Clinic or doctor's office"), new("4", "4 Another hospital"), new("5", "5 Nursing facility; newborn: born here"), new("6", "6 Another care facility; newborn: born elsewhere"),
        new("8", "8 Court or law enforcement"), new("9", "9 Not available"), new("D", "D Another unit of this hospital, separate claim"), new("E", "E Ambulatory surgery centre"), new("F", "F Hospice"), new("G", "G Designated disaster site"),
    ];

    /// <summary>Who pays, as X12 claim filing indicators.</summary>
    public static IReadOnlyList<Choice> FilingIndicators { get; } =
    [
        new("MA", "Medicare Part A"), new("MB", "Medicare Part B"), new("MC", "Medicaid"), new("16", "Medicare Advantage HMO"), new("BL", "Blue Cross/Blue Shield"), new("CI", "Commercial"), new("HM", "HMO"), new("12", "PPO"),
        new("CH", "TRICARE"), new("VA", "Veterans Affairs"), new("WC", "Workers' compensation"), new("AM", "Automobile medical"), new("09", "Self-pay"), new("ZZ", "Other"),
    ];

    public static IReadOnlyList<Choice> Classes { get; } = [.. Enum.GetValues<EncounterClass>().Select(c => new Choice(c.ToString(), Of(c)))];

    public static string Of(EncounterClass c) => c switch
    {
        EncounterClass.OutpatientSurgery => "Outpatient surgery",
        EncounterClass.PreAdmission => "Planned admission",
        _ => c.ToString(),
    };

    public static string Of(EncounterState state) => state switch
    {
        EncounterState.PreRegistered => "Pre-registered",
        EncounterState.InProgress => "In progress",
        EncounterState.OnLeave => "On leave",
        EncounterState.CancelledBeforeStart => "Cancelled before start",
        EncounterState.CancelledAfterStart => "Cancelled after start",
        EncounterState.NoShow => "No show",
        _ => state.ToString(),
    };

    public static StateKind KindOf(EncounterState state) => state switch
    {
        EncounterState.InProgress or EncounterState.Arrived => StateKind.Progress,
        EncounterState.Discharged => StateKind.Ok,
        EncounterState.OnLeave or EncounterState.Planned or EncounterState.PreRegistered => StateKind.Idle,
        _ => StateKind.Bad,
    };

    /// <summary>The words of a code from a list, or the code itself when the list does not know it.</summary>
    public static string? Text(IReadOnlyList<Choice> choices, string code) => code.Length == 0 ? null : choices.FirstOrDefault(c => c.Value == code)?.Text ?? code;

    /// <summary>An event of the visit's history.</summary>
    public static string Event(string kind) => kind switch
    {
        "InProgress" => "Admitted",
        "Refiled" => "Moved from another person's record",
        "Joined" => "Another account merged into this one",
        "Parted" => "Merge of accounts undone",
        "Renumbered" => "Account number changed",
        _ when Enum.TryParse<VisitEventKind>(kind, out var known) => Of(known),
        _ when kind.EndsWith("Late", StringComparison.Ordinal) => Event(kind[..^4]) + ", late message",
        _ => kind,
    };

    public static string Of(VisitEventKind kind) => kind switch
    {
        VisitEventKind.Baseline => "As imported",
        VisitEventKind.PreRegistered => "Pre-registered",
        VisitEventKind.BedSwapped => "Beds exchanged",
        VisitEventKind.ClassChanged => "Class changed",
        VisitEventKind.LeftOnLeave => "Left on leave",
        VisitEventKind.ReturnedFromLeave => "Back from leave",
        VisitEventKind.NoShow => "Did not come",
        VisitEventKind.Departing => "Away for the moment",
        VisitEventKind.Arriving => "Arrived where sent",
        VisitEventKind.AttendingChanged => "Attending changed",
        VisitEventKind.ConsultingChanged => "Consultants changed",
        VisitEventKind.PendingAdmit => "Admission planned",
        VisitEventKind.PendingTransfer => "Transfer planned",
        VisitEventKind.PendingDischarge => "Discharge planned",
        VisitEventKind.MergedAway => "Merged into another account",
        VisitEventKind.MergeUndone => "Merge undone",
        VisitEventKind.PreAdmitCancelled => "Planned visit cancelled",
        VisitEventKind.ArrivalCancelled => "Arrival cancelled",
        VisitEventKind.NoShowCancelled => "Missed visit taken back",
        VisitEventKind.TransferCancelled => "Transfer cancelled",
        VisitEventKind.ClassChangeCancelled => "Change of class cancelled",
        VisitEventKind.LeaveCancelled => "Leave cancelled",
        VisitEventKind.ReturnCancelled => "Return from leave cancelled",
        VisitEventKind.DischargeCancelled => "Discharge cancelled",
        VisitEventKind.DepartingCancelled => "Departure cancelled",
        VisitEventKind.ArrivingCancelled => "Arrival elsewhere cancelled",
        VisitEventKind.AttendingCancelled => "Change of attending cancelled",
        VisitEventKind.ConsultingCancelled => "Change of consultants cancelled",
        VisitEventKind.PendingAdmitCancelled => "Planned admission cancelled",
        VisitEventKind.PendingTransferCancelled => "Planned transfer cancelled",
        VisitEventKind.PendingDischargeCancelled => "Planned discharge cancelled",
        _ => kind.ToString(),
    };

    public static string Of(CensusGroup group) => group.ToString();

    /// <summary>A moment of a visit, as a label.</summary>
    public static string Of(KeyTime time) => time switch
    {
        KeyTime.Arrival => "Arrived",
        KeyTime.Triage => "Triaged",
        KeyTime.DecisionToAdmit => "Decided to admit",
        KeyTime.AdmitOrder => "Order to admit",
        KeyTime.Surgery => "Surgery begins",
        _ => "Death declared",
    };

    public static IReadOnlyList<Choice> Types { get; } = [.. EncounterType.All.Select(t => new Choice(t.Code, t.Name))];
}
