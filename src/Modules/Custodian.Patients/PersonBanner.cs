using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Custodian.Ui;

namespace Custodian.Patients;

/// <summary>The patient banner's part about the person. A page about a visit adds the visit to it.</summary>
public static class PersonBanner
{
    public static async Task<PatientBannerModel?> Of(SliceContext s, PatientId id)
    {
        if (await PatientRecords.Find(s, id) is not { } p)
        {
            return null;
        }

        return WithGlass(s, id, Of(p, await FacilityRecords.Today(s, p.FacilityId), await PatientRecords.Flags(s, id)));
    }

    /// <summary>Says how long a record opened by break-glass stays open to the caller.</summary>
    public static PatientBannerModel WithGlass(SliceContext s, PatientId id, PatientBannerModel banner) => s.Caller.Broke(id, s.Now) is { } glass
        ? banner with { Flags = [new BannerFlag(StateKind.Bad, $"Break-glass, {(int)Math.Ceiling((glass.Until - s.Now).TotalMinutes)} min left", "clock"), .. banner.Flags] }
        : banner;

    /// <param name="today">The facility's day, for the age.</param>
    public static PatientBannerModel Of(PatientView p, DateOnly today, IReadOnlyList<PatientFlagView> flags) =>
        new(p.Family, p.Given, p.Middle, p.BirthDate, p.BirthDate is { } born ? Show.Age(born, p.DiedOn ?? today) : null, SexCodes.Word(p.Sex), p.Mrn ?? "none")
        {
            Preferred = p.Preferred.Length > 0 ? p.Preferred : null,
            Died = p.DiedOn is { } died ? PartialDate.From(died) : null,
            Flags = [.. Merged(p), .. flags.Select(f => new BannerFlag(KindOf(f.Kind), f.Text))],
        };

    static IEnumerable<BannerFlag> Merged(PatientView p) => p.MergedInto is null ? [] : [new BannerFlag(StateKind.Warn, "Merged into another record")];

    static StateKind KindOf(string flag) => flag switch
    {
        "vip" or "restricted" or "part2" or "confidential-address" => StateKind.Sensitive,
        PatientFlags.Overlay => StateKind.Bad,
        "name-alert" => StateKind.Warn,
        _ => StateKind.Info,
    };
}
