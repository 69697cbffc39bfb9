using Custodian.Kernel;

namespace Custodian.Encounters.History;

/// <summary>
/// What a person may enter for one type of visit and not for another, as data: leaves, places and beds, what can be expected, and what a visit
/// can become under the same account (WORKFLOWS 1.2). Messages are not held to it.
/// </summary>
public static class TypeRules
{
    static readonly string[] Leaves = ["inpatient", "obstetric", "rehab", "psychiatric", "snf", "hospice"];
    static readonly string[] Wards = ["inpatient", "observation", "obstetric", "psychiatric"];

    /// <summary>
    /// What a visit can become without another account. Units that are paid apart (rehabilitation, swing bed, hospice) begin an account of their
    /// own, as do a donor after death and a newborn; a planned admission becomes what it was planned for.
    /// </summary>
    static readonly Dictionary<string, string[]> Becomes = new(StringComparer.Ordinal)
    {
        ["inpatient"] = ["observation", "obstetric"],
        ["obstetric"] = ["observation", "inpatient"],
        ["psychiatric"] = ["observation"],
        ["observation"] = ["inpatient", "obstetric", "psychiatric", "outpatient-surgery"],
        ["emergency"] = [.. Wards, "outpatient-surgery", "clinic"],
        ["outpatient-surgery"] = ["observation", "inpatient", "obstetric"],
        ["clinic"] = [.. Wards, "emergency", "outpatient-surgery", "telehealth"],
        ["telehealth"] = ["clinic", "emergency"],
        ["pre-admission"] = ["inpatient", "obstetric", "rehab", "psychiatric", "snf", "hospice", "observation", "outpatient-surgery"],
    };

    static readonly VisitEventKind[] Places = [VisitEventKind.Transferred, VisitEventKind.PendingTransfer, VisitEventKind.BedSwapped];

    /// <summary>The types a visit of this type can become under its account.</summary>
    public static IReadOnlyList<EncounterType> Targets(EncounterType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return [.. Becomes.GetValueOrDefault(type.Code, []).Select(code => EncounterType.Find(code)!)];
    }

    /// <summary>Null when the type knows the event; otherwise why it does not, and what to do.</summary>
    public static string? Refuse(VisitEventKind kind, EncounterType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return kind switch
        {
            VisitEventKind.LeftOnLeave when !Leaves.Contains(type.Code) => "only inpatients go on leave; discharge this visit instead",
            VisitEventKind.BedSwapped when !type.NeedsBed && type.Code is not ("emergency" or "organ-donor") => "it holds no bed; transfer the patient instead",
            _ when Places.Contains(kind) && !type.HasPlace => "it takes place outside the house, so it has no unit or bed",
            VisitEventKind.PreRegistered or VisitEventKind.NoShow or VisitEventKind.NoShowCancelled when !type.CanBeExpected => "it is never planned; cancel the visit if it was opened in error",
            VisitEventKind.Arrived when !type.HasPlace && type.Code != "pre-admission" => "the patient does not come into the house; record that the visit began",
            VisitEventKind.ClassChanged when type.Code == "pre-admission" => "it has not begun; admit the patient and say what the visit becomes",
            VisitEventKind.ClassChanged when Targets(type).Count == 0 => "it is paid apart; discharge it and open another account",
            VisitEventKind.ConsultingChanged when type.Code == "reference-lab" => "there is no patient to consult on",
            _ => null,
        };
    }

    /// <summary>Null when the visit can become that type; otherwise a refusal.</summary>
    public static Problem? Becoming(EncounterType from, EncounterType to, string account)
    {
        ArgumentNullException.ThrowIfNull(to);
        var targets = Targets(from);
        return targets.Contains(to) ? null : Problem.Invalid(
            "ENC-0161",
            $"Account {account} cannot go on as {to.Name.ToLowerInvariant()}: {(targets.Count == 0 ? "it is paid apart" : "it becomes " + string.Join(", ", targets.Select(t => t.Name.ToLowerInvariant())) + " only")}. Discharge it and open another account.",
            new FieldError("Type", "Choose a type it can become."));
    }
}
