using Custodian.Packs;

namespace Custodian.Grouping.Tests;

/// <summary>A second reader takes the packs apart again; what it finds is what the publisher's tables say.</summary>
public class DumpTests
{
    public static TheoryData<string> Versions => ["400", "401", "410", "411", "420", "421", "430", "431"];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Diagnoses_come_back_with_mdc_severity_attributes_and_sex(string version)
    {
        var patterns = SourceTable.Patterns("dx_patterns.tsv");
        var sex = SourceTable.Rows("dx_sex_mdc.tsv", version).ToDictionary(r => r[0], r => r[2]);
        var expected = SourceTable.Rows("dx.tsv.gz", version)
            .Select(r => new DumpedDiagnosis(r[0], int.Parse(r[2]), r[3], SourceTable.Names(patterns[r[4]], patterns[r[5]], patterns[r[6]]), sex.GetValueOrDefault(r[0], "")));

        Same(expected.OrderBy(d => d.Code, StringComparer.Ordinal), Dump(version).Diagnoses());
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Procedures_and_clusters_come_back_with_their_attributes(string version)
    {
        var patterns = SourceTable.Patterns("px_patterns.tsv");
        var clusters = SourceTable.Rows("px_clusters.tsv.gz", version).Select(r => r[0]).ToHashSet();
        var expected = SourceTable.Rows("px.tsv.gz", version).Where(r => !r[0].Contains('@') || clusters.Contains(r[0])).Select(r => (r[0], SourceTable.Names(patterns[r[2]])));

        Same(expected.OrderBy(p => p.Item1, StringComparer.Ordinal), Dump(version).Procedures().OrderBy(p => p.Code, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Clusters_come_back_with_their_choices(string version)
    {
        var expected = SourceTable.Rows("px_clusters.tsv.gz", version)
            .Select(r => (r[0], string.Join(' ', r[2].Split(' ').Where(m => m != "99")), r[3].Replace(',', ' ')));

        Same(expected.OrderBy(c => c.Item1, StringComparer.Ordinal), Dump(version).Clusters());
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Exclusions_come_back_for_every_principal(string version)
    {
        var groups = SourceTable.Rows("cc_exclusion_groups.tsv.gz").ToDictionary(r => r[0], r => string.Join(' ', r[1].Split(' ').Order(StringComparer.Ordinal)));
        var expected = SourceTable.Rows("cc_exclusion_by_pdx.tsv.gz", version).Select(r => (r[0], groups[r[2]])).OrderBy(r => r.Item1, StringComparer.Ordinal);

        Same(expected, Dump(version).Exclusions().Select(e => (e.Principal, string.Join(' ', e.Excluded))));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Formulas_come_back_with_rank_and_suppression(string version)
    {
        var expected = SourceTable.Rows("drg_formulas.tsv")
            .SelectMany(r => r[8].Split(',').Where(v => v.StartsWith(version, StringComparison.Ordinal)).Select(v => string.Join('\t', r[0], r[1], r[2], r[3], r[4], r[5], r[6], v.Split(':')[1], r[9], r[10])));

        Same(expected.Order(StringComparer.Ordinal), Dump(version).Formulas().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Titles_come_back(string version)
    {
        (string Kind, string File)[] files = [("drg", "desc_drg.tsv"), ("base", "desc_base_drg.tsv"), ("mdc", "desc_mdc.tsv"), ("hac", "desc_hac.tsv")];
        var expected = files.SelectMany(f => SourceTable.Rows(f.File, version).Select(r => (f.Kind, r[0], r[2])));

        Same(expected, Dump(version).Titles());
    }

    [Fact]
    public void Packs_say_what_they_hold_and_for_which_discharges()
    {
        var manifests = MsDrgPacks.All.Packs.Select(p => p.Manifest).ToList();

        Assert.Equal(["40.0", "40.1", "41.0", "41.1", "42.0", "42.1", "43.0", "43.1"], manifests.Select(m => m.Edition));
        Assert.Equal(new DateOnly(2025, 10, 1), manifests[6].From);
        Assert.Equal(new DateOnly(2026, 3, 31), manifests[6].Through);
        Assert.Equal(74719, manifests[6].Counts["diagnoses"]);
        Assert.Equal(15078, manifests[6].Counts["cc"]);
        Assert.Equal(3354, manifests[6].Counts["mcc"]);
        Assert.Equal(79115, manifests[6].Counts["procedures"]);
        Assert.Equal(828, manifests[6].Counts["formulas"]);
        Assert.Equal(2249, manifests[6].Counts["exclusion-groups"]);
    }

    [Fact]
    public void A_missing_table_is_named_and_no_pack_is_made()
    {
        var file = SourceFile.From("dx_patterns.tsv", "", System.Text.Encoding.UTF8.GetBytes("pattern\toperands\n1\tecode\n"));

        var compilation = new MsDrgPackCompiler().Compile([file]);

        Assert.Empty(compilation.Packs);
        Assert.Contains(compilation.Findings, f => f.Code == "GRP-0101" && f.Place == "drg_formulas.tsv");
    }

    [Fact]
    public void A_pack_of_another_kind_is_refused()
    {
        var weights = new PackManifest(PackKinds.DrgWeights, "FY2026", default, null, "", false, [], new Dictionary<string, long>(), "drgweights 1");
        var pack = PackImage.Open(new PackWriter().ToBytes(weights), out _)!;

        Assert.Throws<InvalidDataException>(() => MsDrgGrouper.Open(pack));
    }

    static MsDrgDump Dump(string version)
    {
        var edition = MsDrgVersion.Parse(version).ToString();
        return new(MsDrgPacks.Image(MsDrgPacks.All.Packs.Single(p => p.Manifest.Edition == edition)));
    }

    static void Same<T>(IEnumerable<T> expected, IEnumerable<T> found)
    {
        var (left, right) = (expected.ToList(), found.ToList());
        Assert.NotEmpty(left);
        Assert.Equal(left.Count, right.Count);
        Assert.Empty(left.Zip(right).Where(p => !EqualityComparer<T>.Default.Equals(p.First, p.Second)).Take(3));
    }
}
