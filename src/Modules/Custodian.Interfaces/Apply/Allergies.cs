using Custodian.Encounters;
using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>A60: IAM names each allergy with what to do about it; older senders use AL1.</summary>
static class Allergies
{
    public static async Task<Outcome<Applied>> Apply(SliceContext s, Sender sender)
    {
        var patient = await People.Upsert(s, sender, sender.Message.Pid);
        if (patient.Problem is { } unknown)
        {
            return unknown;
        }

        await s.Db.SaveChangesAsync(s.Stop);
        var said = sender.Message.Segments("IAM").Select(x => Read(x, x.Field(6).Component(1).ValueText != "D"))
            .Concat(sender.Message.Segments("AL1").Select(x => Read(x, active: true)))
            .Where(a => a.Code.Length > 0).ToList();
        await AllergyRecords.Take(s, patient.Value, said, sender.EventAt);
        return new Applied(patient.Value, null);
    }

    /// <summary>The first five fields of both segments agree.</summary>
    static AllergyData Read(Hl7Segment segment, bool active)
    {
        var what = Cwe.Read(segment.Field(3));
        return new(what?.Code ?? what?.Text ?? "", what?.Text ?? what?.Code ?? "", segment.Field(2).Component(1).ValueText ?? "", segment.Field(4).Component(1).ValueText ?? "", segment.Field(5).ValueText ?? "", active);
    }
}
