using Custodian.Encounters;
using Custodian.Hl7v2;

namespace Custodian.Interfaces.Apply;

/// <summary>Which values of a message an event carries: a cancellation brings back the place it gives, not the values it took away.</summary>
static class VisitEventFields
{
    public static VisitData? Of(Sender sender, VisitData said)
    {
        var (message, pv1) = (sender.Message, sender.Message.Pv1);
        return message.Event switch
        {
            "A03" => said with { DischargeStatus = pv1.DischargeDisposition },
            "A09" or "A10" => new VisitData { TemporaryPlace = Place(Pl.Read(pv1.Segment.Field(11))) ?? (message.Event == "A09" ? Place(Pl.Read(pv1.Segment.Field(42))) ?? "away" : "") },
            "A12" or "A13" => new VisitData { Unit = said.Unit, Room = said.Room, Bed = said.Bed },
            "A15" => new VisitData { PendingPlace = Place(Pl.Read(pv1.Segment.Field(42))) ?? Place(Pl.Read(message.Segment("PV2").Field(1))) ?? Place(pv1.Location) ?? "" },
            "A16" => new VisitData { ExpectedDischarge = sender.Utc(Hl7Time.Read(message.Segment("PV2").Field(9))) ?? sender.Utc(pv1.Discharged) },
            "A21" => said with { ExpectedReturn = sender.Utc(Hl7Time.Read(message.Segment("PV2").Field(47))) },
            "A54" => new VisitData { Attending = said.Attending },
            "A61" => new VisitData { Consulting = said.Consulting },
            var trigger when VisitTriggers.IsCancel(trigger) => null,
            _ => said,
        };
    }

    static string? Place(Pl? place) => place is null ? null : $"{place.PointOfCare} {place.Room} {place.Bed}".Trim() is { Length: > 0 } words ? words : null;
}
