using Custodian.Oncology.Tables;

namespace Custodian.Oncology.Derive;

/// <summary>
/// Race of Asians and Pacific Islanders that is recorded as "other Asian" (96) or "Pacific Islander, NOS" (97), from the other races, birthplace and surname (NAACCR Asian
/// Pacific Islander Identification Algorithm, NHAPIIA; since 2025 with the census surnames only). Combinations that the steps do not decide are for a person to review.
/// </summary>
sealed class AsianPacificIdentification(RegistryTables tables) : IDerivation
{
    const string OtherAsian = "96";
    const string PacificIslander = "97";

    static readonly Dictionary<string, string> AsianCountries = ByCountry(
        "04:XCH CHN HKG TWN MAC", "05:JPN", "06:PHL", "08:KOR PRK", "10:VNM", "13:KHM", "14:THA", "16:IND", "17:PAK");

    static readonly Dictionary<string, string> PacificCountries = ByCountry("27:ASM", "20:KIR FSM MHL PLW XMC NRU", "25:COK TUV TKL XPL PYF NFK PCN WSM TON");

    /// <summary>Asian and Hispanic birthplaces after which the surname is not looked at.</summary>
    static readonly IReadOnlySet<string> WithoutNames = States.Set(
        "MDV NPL BTN BGD LKA MMR XMS MYS SGP BND IDN TLS MNG PRI MEX CUB DOM ZZC GTM HND SLV NIC CRI PAN ZZS COL VEN ECU PER BOL CHL ARG PRY URY ESP AND");

    readonly Dictionary<string, string> _asian = tables[TableNames.AsianNames].Rows.ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
    readonly Dictionary<string, string> _pacific = tables[TableNames.PacificNames].Rows.ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    public RegistryPatient Derive(RegistryPatient patient, DerivationOptions options)
    {
        var races = new RecordedRaces(patient.Items);
        var step = races.HasNonspecific ? OfNonspecific(races, patient.Items) : OfSpecific(races);
        var race = step.Indirect ? Indirect(patient.Items, races) ?? step.Race : step.Race;
        return new(
            new()
            {
                { "raceNapiia", race ?? (step.Reason is null ? "" : races.First) },
                { "napiiaNeedsHumanReview", step.Reason is null ? "0" : "1" },
                { "napiiaReasonForReview", step.Reason },
            },
            []);
    }

    /// <summary>Step 1: cases with a race 96 or 97.</summary>
    static RaceStep OfNonspecific(RecordedRaces races, Items patient)
    {
        var one = races.OtherAsian == 1 || races.PacificIslander == 1;
        if (races.First is OtherAsian or PacificIslander && races.Blank == 4)
        {
            return new(races.First, null, patient["spanishHispanicOrigin"] is not ("1" or "2" or "3" or "4" or "5" or "6" or "8"));
        }

        return !one ? new(null, "Multiple combination of races involving race 96 (step 1.3.7).")
            : races.Specific == 1 && races.Blank == 3 ? new(races.FirstSpecific)
            : races.Hawaiian > 0 ? new(RecordedRaces.NativeHawaiian)
            : races.Specific > 1 && races.Specific + races.Blank == 4 ? new(null, "More than one race 04-32 and one race 96 or 97 (step 1.3.3).")
            : races.White == 1 && races.Blank == 3 ? new(races.OtherAsian == 1 ? OtherAsian : PacificIslander, null, true)
            : races.BlackOrIndian > 0 && races.BlackOrIndian + races.Blank == 4 ? new(null, "One or more races 02-03 and one race 96 (step 1.3.5).")
            : races.OtherAsian == 1 && races.PacificIslander == 1 ? new(null, "One race 96 and one race 97 (step 1.3.6).")
            : new(null, "Multiple combination of races involving race 96 (step 1.3.7).");
    }

    /// <summary>Step 2: all others.</summary>
    static RaceStep OfSpecific(RecordedRaces races)
    {
        var single = races.White == 1 || races.BlackOrIndian == 1 || races.Specific == 1 || races.Other == 1 || races.Unknown == 1;
        return (single && races.Blank == 4) || races.Unknown == 5 ? new(races.First)
            : races.White == 1 && races.Blank == 3 && races.BlackOrIndian == 1 ? new(races.FirstBlackOrIndian)
            : races.White == 1 && races.Blank == 3 && races.Specific == 1 ? new(races.FirstSpecific)
            : races.Hawaiian == 1 && races.Blank < 4 ? new(RecordedRaces.NativeHawaiian)
            : races.Blank is < 4 or 5 ? new(null, "Multiple combination of races (step 2.2.3).")
            : new(null);
    }

    /// <summary>Steps 3 and 4: birthplace, then surname. Null when neither decides.</summary>
    string? Indirect(Items patient, RecordedRaces races)
    {
        var country = patient["birthplaceCountry"];
        return races.OtherAsian > 0 && AsianCountries.TryGetValue(country, out var asian) ? asian
            : races.PacificIslander > 0 && PacificCountries.TryGetValue(country, out var pacific) ? pacific
            : WithoutNames.Contains(country) ? null
            : OfNames(patient, races);
    }

    /// <summary>For women the name at birth comes first.</summary>
    string? OfNames(Items patient, RecordedRaces races)
    {
        var (last, atBirth) = (patient["nameLast"], patient["nameBirthSurname"]);
        return patient["sexAssignedAtBirth"] == "2" && atBirth.Length > 0 ? OfName(atBirth, races) ?? OfName(last, races) : OfName(last, races);
    }

    string? OfName(string name, RecordedRaces races)
    {
        var key = name.Trim().ToUpperInvariant();
        return races.OtherAsian > 0 && _asian.TryGetValue(key, out var asian) ? asian
            : races.PacificIslander > 0 && _pacific.TryGetValue(key, out var pacific) ? pacific
            : null;
    }

    static Dictionary<string, string> ByCountry(params string[] races) => races
        .SelectMany(r => r[3..].Split(' ').Select(country => (Country: country, Race: r[..2])))
        .ToDictionary(p => p.Country, p => p.Race, StringComparer.Ordinal);

    /// <param name="Race">Null when the step does not decide.</param>
    /// <param name="Reason">Why a person has to look; null when not.</param>
    /// <param name="Indirect">Whether birthplace and surname are looked at.</param>
    sealed record RaceStep(string? Race, string? Reason = null, bool Indirect = false);
}
