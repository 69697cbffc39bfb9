using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;

namespace Custodian.Encounters.Packets;

/// <summary>The packet of one visit.</summary>
static class ReadPacket
{
    public static readonly Slice<Input, Packet> Definition = Slice.Read<Input, Packet>("encounters.read-packet", "encounters.read", Scope.Patient, Handle);

    /// <param name="Filing">Says which documents a form can be found in.</param>
    public sealed record Input(EncounterId Encounter, FormFiling Filing);

    static async Task<Outcome<Packet>> Handle(SliceContext s, Input input)
    {
        if (await EncounterRecords.Find(s, input.Encounter) is not { } visit || await Banners.OfEncounter(s, visit) is not { } banner)
        {
            return EncounterVersions.NotFound;
        }

        s.Accessed(visit.PatientId, visit.Id, detail: "packet");
        var lines = (await PacketReader.Of(s, [visit]))[visit.Id];
        return new Packet(visit, banner, await FacilityDay.Of(s, visit.FacilityId), s.Now, lines, await input.Filing.Documents(s, visit.Id)) { May = EncounterDeeds.Of(s.Caller), MayFile = s.Caller.May("records.file") };
    }
}

public sealed record Packet(EncounterView Visit, PatientBannerModel Banner, FacilityDay Zone, DateTime Now, IReadOnlyList<PacketLine> Lines, IReadOnlyList<FiledForm> Documents)
{
    public required EncounterDeeds May { get; init; }

    /// <summary>The reader files documents.</summary>
    public bool MayFile { get; init; }
}
