namespace Custodian.X12.Tests;

/// <summary>The values of a walked claim, one line each, named as <see cref="FlatClaim"/> names them.</summary>
static class WalkedClaim
{
    static readonly (string Name, string Icd10, string Icd9)[] Families =
    [
        ("principal", "ABK", "BK"), ("admitting", "ABJ", "BJ"), ("reason", "APR", "PR"), ("cause", "ABN", "BN"), ("drg", "DR", "DR"),
        ("other", "ABF", "BF"), ("procedure1", "BBR", "BR"), ("procedure", "BBQ", "BQ"), ("span", "BI", "BI"), ("occurrence", "BH", "BH"),
        ("value", "BE", "BE"), ("condition", "BG", "BG"), ("treatment", "TC", "TC"),
    ];

    public static string Flatten(List<Placed> segments)
    {
        var lines = new List<string>();
        AddParties(lines, segments);
        AddClaim(lines, segments);
        AddCodes(lines, segments);
        AddPeople(lines, segments);
        AddRest(lines, segments);
        return string.Join('\n', lines);
    }

    static void AddParties(List<string> lines, List<Placed> all)
    {
        var dependent = all.Any(p => p.Loop == "2000C");
        lines.Add($"provider {In(all, "2010AA", "NM1", 3)} {In(all, "2010AA", "NM1", 9)} {In(all, "2010AA", "REF", 2)} {In(all, "2000A", "PRV", 3)} {AddressIn(all, "2010AA")}");
        lines.Add($"pay-to {AddressIn(all, "2010AB")}");
        lines.Add($"payer {In(all, "2010BB", "NM1", 3)} {In(all, "2010BB", "NM1", 8)} {In(all, "2010BB", "NM1", 9)} {In(all, "2000B", "SBR", 9)} {In(all, "2010BB", "REF", 2)}");
        lines.Add($"subscriber {PersonIn(all, "2010BA")} {In(all, "2010BA", "NM1", 9)} {In(all, "2000B", "SBR", 1)} {In(all, "2000B", "SBR", 2)} {In(all, "2000B", "SBR", 3)}");
        var patient = dependent ? "2010CA" : "2010BA";
        lines.Add($"patient {In(all, "2000C", "PAT", 1)} {PersonIn(all, patient)} {AddressIn(all, patient)} {In(all, patient, "DMG", 2)} {In(all, patient, "DMG", 3)}");
    }

    static void AddClaim(List<string> lines, List<Placed> all)
    {
        var clm = all.Single(p => p.Segment[0] == "CLM").Segment;
        var type = El(clm, 5).Split(':');
        lines.Add($"claim {El(clm, 1)} {El(clm, 2)} 0{type[0]}{type[2]} {El(clm, 7)} {El(clm, 8)} {El(clm, 9)} {El(clm, 20)}");
        lines.Add($"dates {With(all, "DTP", "434")} {With(all, "DTP", "435")} {With(all, "DTP", "096")}");
        lines.Add($"cl1 {In(all, "2300", "CL1", 1)} {In(all, "2300", "CL1", 2)} {In(all, "2300", "CL1", 3)}");
        lines.Add($"refs {With(all, "REF", "9F", 2)} {With(all, "REF", "G1", 2)} {With(all, "REF", "F8", 2)} {With(all, "REF", "LU", 2)} {With(all, "REF", "EA", 2)}");
        lines.Add($"note {With(all, "NTE", "ADD", 2)} due {With(all, "AMT", "F3", 2)}");
        lines.AddRange(all.Where(p => p.Segment[0] == "PWK").Select(p => $"attachment {El(p.Segment, 1)} {El(p.Segment, 2)} {El(p.Segment, 6)}"));
    }

    static void AddCodes(List<string> lines, List<Placed> all)
    {
        var composites = all.Where(p => p.Segment[0] == "HI").SelectMany(p => p.Segment.Skip(1)).Select(c => c.Split(':')).ToList();
        foreach (var (name, icd10, icd9) in Families)
        {
            foreach (var parts in composites.Where(c => c[0] == icd10 || c[0] == icd9))
            {
                var version = icd10 == icd9 ? "" : parts[0] == icd10 ? "10" : "9";
                lines.Add($"{name}{version} {El(parts, 1)} {El(parts, 3)} {El(parts, 4)} {El(parts, 8)}");
            }
        }
    }

    static void AddPeople(List<string> lines, List<Placed> all)
    {
        foreach (var loop in "ABCDF")
        {
            lines.Add($"2310{loop} {PersonIn(all, $"2310{loop}")} {In(all, $"2310{loop}", "NM1", 9)} {In(all, $"2310{loop}", "PRV", 3)}");
        }

        lines.Add($"facility {In(all, "2310E", "NM1", 3)} {In(all, "2310E", "NM1", 9)} {AddressIn(all, "2310E")}");
    }

    // Coverages and lines repeat: their segments are listed in the order they stand, which is the order of the claim.
    static void AddRest(List<string> lines, List<Placed> all)
    {
        foreach (var placed in all.Where(p => p.Loop.StartsWith("23", StringComparison.Ordinal) && p.Loop[2] is '2' or '3' || p.Loop.StartsWith("24", StringComparison.Ordinal)))
        {
            if (placed.Segment[0] is not ("LX" or "OI" or "N3" or "N4"))
            {
                lines.AddRange(Adjustments(placed.Segment) ?? [$"{placed.Loop} {string.Join('*', placed.Segment)}"]);
            }
        }
    }

    static IEnumerable<string>? Adjustments(string[] segment) => segment[0] != "CAS"
        ? null
        : segment.Skip(2).Chunk(3).Select(c => $"CAS {segment[1]} {c[0]} {c[1]} {(c.Length > 2 ? c[2] : "")}");

    static string El(string[] parts, int n) => n < parts.Length ? parts[n] : "";

    static string In(List<Placed> all, string loop, string id, int element) =>
        all.FirstOrDefault(p => p.Loop == loop && p.Segment[0] == id) is { } found ? El(found.Segment, element) : "";

    static string With(List<Placed> all, string id, string qualifier, int element = 3) =>
        all.FirstOrDefault(p => p.Loop == "2300" && p.Segment[0] == id && p.Segment[1] == qualifier) is { } found ? El(found.Segment, element) : "";

    static string PersonIn(List<Placed> all, string loop) => $"{In(all, loop, "NM1", 3)}|{In(all, loop, "NM1", 4)}|{In(all, loop, "NM1", 5)}|{In(all, loop, "NM1", 7)}";

    static string AddressIn(List<Placed> all, string loop) =>
        $"{In(all, loop, "N3", 1)}|{In(all, loop, "N3", 2)}|{In(all, loop, "N4", 1)}|{In(all, loop, "N4", 2)}|{In(all, loop, "N4", 3)}|{In(all, loop, "N4", 4)}";
}
