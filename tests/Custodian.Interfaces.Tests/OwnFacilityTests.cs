using System.Text;
using Custodian.Interfaces.Model;
using Custodian.Interfaces.ReplayMessage;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Audit;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces.Tests;

/// <summary>Messages of two facilities and of one that nobody set up, seen by somebody limited to the first.</summary>
public class OwnFacilityTests
{
    [Theory, OnBothStores]
    public async Task Messages_and_their_counts_are_those_sent_by_ones_own_facility(StoreKind kind)
    {
        await using var hospital = await Hospital.Open(kind);
        var lark = await Add(hospital, "LARK");
        await Add(hospital, "WEST");
        var (own, other, unknown) = (await Take(hospital, "LARK", "1"), await Take(hospital, "WEST", "2"), await Take(hospital, "NOWHERE", "3"));
        var only = Hospital.At(lark);

        var list = (await hospital.Run(ListMessages.ListMessages.Definition, new(null, null, 1), only)).Value;
        var all = (await hospital.Run(ListMessages.ListMessages.Definition, new(null, null, 1))).Value;

        Assert.Equal((own, 1, 1), (Assert.Single(list.Rows).Id, list.Total, list.Counts.Values.Sum()));
        Assert.Equal((3, 3), (all.Total, all.Counts.Values.Sum()));
        Assert.True((await hospital.Run(ShowMessage.ShowMessage.Definition, own, only)).Ok);
        foreach (var message in new[] { other, unknown })
        {
            Assert.Equal("INT-0404", (await hospital.Run(ShowMessage.ShowMessage.Definition, message, only)).Problem?.Code);
            Assert.Equal("INT-0404", (await hospital.Run(ReplayMessage.ReplayMessage.Definition, message, only)).Problem?.Code);
            Assert.Equal("INT-0108", (await hospital.Run(EditMessage.Definition, new(message, "MSH|", "typing error"), only)).Problem?.Code);
        }

        Assert.Equal((0, 1), ((await hospital.Counted("/interfaces", only)).Open, (await hospital.Counted("/interfaces", Hospital.Everyone)).Open));
    }

    [Theory, OnBothStores]
    public async Task Reading_a_message_is_recorded_with_its_patient(StoreKind kind)
    {
        await using var hospital = await Hospital.Open(kind);
        await Add(hospital, "LARK");
        var message = await Take(hospital, "LARK", "1");

        await hospital.Run(ShowMessage.ShowMessage.Definition, message);

        var recorded = await hospital.Query(db => db.Set<AuditEvent>().SingleAsync(e => e.Action == "interfaces.show"));
        Assert.NotNull(recorded.PatientId);
    }

    static async Task<FacilityId> Add(Hospital hospital, string code) =>
        (await hospital.Do<FacilityId>(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, code, code + " Hospital", "America/Phoenix")))).Value;

    static async Task<MessageId> Take(Hospital hospital, string facility, string number)
    {
        var text = $"MSH|^~\\&|TEST|{facility}|CUST|LARK|20260904141200||ADT^A01^ADT_A01|{number}|P|2.5.1\rEVN||20260904141200\r"
            + $"PID|1||0048217{number}^^^{facility}^MR||OKAFOR^Margaret||1951031{number}|F||||||||||2609-0441{number}\rPV1|1|I|4W^410^{number}|1||||||MED||||1||||||||||||||||||||||||||||||20260904141200\r";
        await hospital.Get<InterfaceQueue>().Store([Encoding.UTF8.GetBytes(text)], "test");
        await hospital.Get<InterfaceQueue>().ApplyAll();
        return await hospital.Query(db => db.Set<InboundMessage>().Where(m => m.ControlId == number).Select(m => m.Id).SingleAsync());
    }
}
