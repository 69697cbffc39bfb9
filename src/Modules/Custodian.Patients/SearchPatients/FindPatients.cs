using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.Ui;

namespace Custodian.Patients.SearchPatients;

/// <summary>The palette's patients, of the caller's facilities. Identity shows after a name with a birth date, or a number; a name alone shows initials (DESIGN 4).</summary>
static class FindPatients
{
    public static readonly Slice<string, PaletteGroup> Definition =
        Slice.Read<string, PaletteGroup>("patients.find", "patients.search", Scope.List, Handle, AuditVerb.Search);

    const int Most = 6;

    static async Task<Outcome<PaletteGroup>> Handle(SliceContext s, string text)
    {
        var query = PaletteQuestion.Read(text, DateOnly.FromDateTime(s.Now));
        var hits = query.Parts == 0 || query is { Parts: 1, Family.Length: 0, Given.Length: > 0 } ? [] : (await PatientSearch.Find(s, query, [])).Hits.Where(h => h.Elsewhere is null).Take(Most).ToList();
        var open = query.Parts >= 2 || query.Number.Length > 0;
        s.Accessed(null, obj: "patients", detail: $"palette, {hits.Count} shown{(open ? "" : " as initials")}");
        return new PaletteGroup("Patients", [.. hits.Select(h => Line(h, open))]);
    }

    static PaletteHit Line(SearchHit hit, bool open)
    {
        var p = hit.Opens;
        return open
            ? new(Show.Name(p.Family, p.Given, p.Middle), "user", $"MRN {p.Mrn ?? "none"} · {Show.Date(p.BirthDate)}{(hit.Merged ? " · merged" : "")}", $"/patients/{p.Id}")
            : new($"{Initial(p.Family)}. {Initial(p.Given)}.", "user", "Add the birth date or MRN to see who this is");
    }

    static string Initial(string name) => name.Length > 0 ? char.ToUpperInvariant(name[0]).ToString() : Show.Blank;
}
