namespace Custodian.Encounters.Packets;

/// <summary>Which forms a visit needs, and when each is due.</summary>
public static class PacketRules
{
    /// <summary>Every form that concerns the visit, needed or not, of those that come with the program.</summary>
    public static IReadOnlyList<(PacketForm Form, NoticeDue Due)> Of(PacketVisit visit, DateTime now) => Of(visit, PacketForm.All, now);

    /// <param name="forms">Those of the facility at the time of the visit.</param>
    public static IReadOnlyList<(PacketForm Form, NoticeDue Due)> Of(PacketVisit visit, IReadOnlyList<PacketForm> forms, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return visit.Begun ? [.. forms.Where(f => Concerns(f, visit)).Select(f => (f, Due(f, visit, now)))] : [];
    }

    static bool Concerns(PacketForm form, PacketVisit visit) =>
        (form.AskedOf.Contains(visit.Kind.Code) || (form.Clock == "moon" && form.AskedOf.Count > 0 && visit.Stay.Any(x => x.Class == EncounterClass.Observation)))
        && (form.Clock != "change-of-status" || NoticeClocks.Reclassified(visit.Stay) is not null)
        && (!form.Original || visit.OriginalMedicare)
        && (!form.Medicare || visit.Medicare)
        && (!form.Insured || visit.Insured)
        && Leaves(form.Leaving, visit)
        && (form.Packet != "discharge" || visit.State == EncounterState.Discharged || visit.ExpectedDischarge is not null || form.Clock is "important-message-copy" or "noncoverage");

    /// <summary>UB-04 patient status says how the patient left; before it, only what everybody who goes home needs is asked.</summary>
    static bool Leaves(string? how, PacketVisit visit) => how switch
    {
        null => true,
        "alive" => !IsDeath(visit.DischargeStatus) && visit.DischargeStatus != "07",
        "transfer" => visit.DischargeStatus is "02" or "05" or "43" or "62" or "63" or "65" or "66",
        "ama" => visit.DischargeStatus == "07",
        _ => IsDeath(visit.DischargeStatus),
    };

    static bool IsDeath(string status) => status is "20" or "40" or "41" or "42";

    static NoticeDue Due(PacketForm form, PacketVisit visit, DateTime now)
    {
        if (form.OnDemand)
        {
            return new(true, DateTime.MaxValue, null, "Given when it is decided that Medicare is not expected to pay");
        }

        if (!visit.Given.ContainsKey(form.Code) && visit.Served.TryGetValue(form.Code, out var signed))
        {
            return NoticeDue.No($"Signed at an earlier visit, {signed:yyyy-MM-dd}");
        }

        return form.Clock switch
        {
            "moon" => NoticeClocks.Observation(visit.Stay, now),
            "important-message" => NoticeClocks.FirstMessage(visit.Stay, visit.Zone),
            "important-message-copy" => NoticeClocks.FollowUp(visit.Stay, visit.Given.TryGetValue("important-message", out var first) ? first : null, visit.DischargedAt ?? visit.ExpectedDischarge, visit.Zone),
            "change-of-status" => NoticeClocks.ChangeOfStatus(visit.Stay, visit.DischargedAt ?? visit.ExpectedDischarge),
            "noncoverage" => NoticeClocks.Noncoverage(visit.AdmittedAt, visit.DischargedAt ?? visit.ExpectedDischarge),
            "end" => new(true, null, visit.DischargedAt ?? visit.ExpectedDischarge, "Before the patient leaves"),
            _ => new(true, null, visit.AdmittedAt?.AddHours(24), "At registration, at the latest within a day"),
        };
    }
}
