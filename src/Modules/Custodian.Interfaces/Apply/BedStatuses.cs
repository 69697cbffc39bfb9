using Custodian.Encounters;
using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>A20: NPU-1 names the bed, NPU-2 its status (HL7 table 0116). Who lies in it is told by the visits.</summary>
static class BedStatuses
{
    public static async Task<Outcome<Applied>> Apply(SliceContext s, Sender sender)
    {
        var npu = sender.Message.Segment("NPU");
        if (Pl.Read(npu.Field(1)) is not { PointOfCare: { } unit, Bed: { } bed } place)
        {
            return Problem.Invalid("INT-0124", "The message names no bed (NPU-1). Correct it at the sender, or edit the message and replay it.");
        }

        await BedRecords.Set(s, sender.Facility.Id, new(unit, place.Room ?? "", bed), Status(npu.Field(2).Component(1).ValueText), Reason(npu.Field(2).Component(1).ValueText));
        return new Applied(null, null);
    }

    static BedStatus Status(string? code) => code switch
    {
        "C" => BedStatus.Closed,
        "H" or "K" => BedStatus.Cleaning,
        "I" => BedStatus.Blocked,
        _ => BedStatus.Ready,
    };

    static string Reason(string? code) => code == "I" ? "isolated" : "";
}
