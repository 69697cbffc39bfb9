using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>Sends a message to what handles its type and event (FACTS 4, 5, 7).</summary>
static class MessageRouter
{
    public static async Task<Outcome<Applied>> Apply(SliceContext s, Hl7Message message, DateTime receivedAt)
    {
        if (message.ProcessingId is ['T' or 'D', ..])
        {
            return Applied.Nothing("A test or debugging message (MSH-11); nothing was applied.");
        }

        if (await PatientRecords.FindFacility(s, message.SendingFacility) is not { } facility)
        {
            return Problem.Conflict("INT-0101", $"No facility has the code {message.SendingFacility} (MSH-4). Set the facility up or correct the sender, then replay the message.");
        }

        var sender = new Sender(message, facility, receivedAt);
        return (message.Type, message.Event) switch
        {
            ("ADT", "A40" or "A39" or "A34" or "A30" or "A18") => await PatientMerges.Apply(s, sender),
            ("ADT", "A36") => await PatientAndAccountMerges.Apply(s, sender),
            ("ADT", "A35" or "A41" or "A42" or "A49" or "A50" or "A51") => await AccountChanges.Apply(s, sender),
            ("ADT", "A43" or "A44" or "A45") => await IdentityMoves.Apply(s, sender),
            ("ADT", "A46" or "A47" or "A48") => await PatientNumberChanges.Apply(s, sender),
            ("ADT", "A24" or "A37") => await PatientLinks.Apply(s, sender),
            ("ADT", "A28" or "A31") => await PersonUpdates.Apply(s, sender),
            ("ADT", { } trigger) when VisitTriggers.Knows(trigger) => await VisitEvents.Apply(s, sender),
            ("ADT", "A17") => await BedSwaps.Apply(s, sender),
            ("ADT", "A20") => await BedStatuses.Apply(s, sender),
            ("ADT", "A23") => await Removals.Visit(s, sender),
            ("ADT", "A29") => Removals.Person(),
            ("ADT", "A60") => await Allergies.Apply(s, sender),
            ("MDM", _) => await TranscribedDocuments.Apply(s, sender),
            ("ORU", "R01") => await ResultReports.Apply(s, sender),
            _ => Applied.Nothing($"{message.Type}^{message.Event} is not applied by this version. The message is kept and can be replayed later."),
        };
    }
}

/// <summary>A message with its facility and clock.</summary>
sealed record Sender(Hl7Message Message, FacilityView Facility, DateTime ReceivedAt)
{
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.TryFindSystemTimeZoneById(Facility.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>When it happened: EVN-6, EVN-2, MSH-7, else when it arrived. UTC.</summary>
    public DateTime EventAt => Utc(Message.Evn.Occurred) ?? Utc(Message.Evn.Recorded) ?? Utc(Message.Time) ?? ReceivedAt;

    /// <summary>When the sender said so: EVN-2, MSH-7, else when it arrived. UTC. A cancellation names the time of what it cancels in EVN-6.</summary>
    public DateTime SaidAt => Utc(Message.Evn.Recorded) ?? Utc(Message.Time) ?? ReceivedAt;

    public DateTime? Utc(Hl7Time? time) => time?.Instant(Zone)?.UtcDateTime;

    public DateOnly Day(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));
}
