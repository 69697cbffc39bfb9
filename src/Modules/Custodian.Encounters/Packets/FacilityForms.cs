using Custodian.Encounters.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.Packets;

/// <summary>
/// The forms of a facility through time: those that come with the program, with what the facility changed, added and switched off. A packet is
/// asked by the forms of its own time: admission forms as they were when the visit began, discharge forms as they were when it ended.
/// </summary>
sealed class FacilityForms(IReadOnlyList<PacketFormVersion> versions)
{
    readonly Dictionary<long, PacketForm> _read = [];

    public static async Task<FacilityForms> Of(SliceContext s, FacilityId facility) =>
        new(await s.Db.Set<PacketFormVersion>().AsNoTracking().Where(v => v.FacilityId == facility).OrderBy(v => v.Number).ToListAsync(s.Stop));

    /// <summary>The forms as they are asked for at a moment.</summary>
    public IReadOnlyList<PacketForm> At(DateTime instant)
    {
        var changed = versions.Where(v => v.From <= instant).GroupBy(v => v.Code).ToDictionary(g => g.Key, g => g.Last());
        var own = changed.Values.Where(v => v.Definition.Length > 0 && PacketForm.Find(v.Code) is null).OrderBy(v => v.Code, StringComparer.Ordinal).Select(Read);
        return [.. PacketForm.All.Select(f => changed.TryGetValue(f.Code, out var v) && v.Definition.Length > 0 ? Read(v) : f), .. own];
    }

    /// <summary>What a visit is asked for.</summary>
    public IReadOnlyList<PacketForm> At(EncounterView visit, DateTime now) =>
        [.. At(visit.AdmittedAt ?? now).Where(f => f.Packet != "discharge"), .. At(visit.DischargedAt ?? now).Where(f => f.Packet == "discharge")];

    /// <summary>A form that can be settled at a visit: not one that is switched off.</summary>
    public PacketForm? Find(string code, EncounterView visit, DateTime now) => At(visit, now).FirstOrDefault(f => f.Code == code && f.AskedOf.Count > 0);

    /// <summary>A form as it was in one of its versions.</summary>
    public PacketForm? Version(string code, int number) =>
        number == 0 ? PacketForm.Find(code) : versions.FirstOrDefault(v => v.Code == code && v.Number == number) is { Definition.Length: > 0 } version ? Read(version) : PacketForm.Find(code);

    /// <summary>The number of the newest version; 0 when the facility never changed the form.</summary>
    public int Newest(string code) => versions.LastOrDefault(v => v.Code == code)?.Number ?? 0;

    public IReadOnlyList<PacketFormVersion> History(string code) => [.. versions.Where(v => v.Code == code).Reverse()];

    PacketForm Read(PacketFormVersion v)
    {
        if (!_read.TryGetValue(v.Id, out var form))
        {
            _read[v.Id] = form = PacketForm.FromJson(v.Definition, v.Number);
        }

        return form;
    }
}
