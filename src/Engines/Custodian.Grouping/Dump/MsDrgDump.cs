using System.Numerics;
using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>
/// The second reader: takes a pack apart into rows such as the publisher's, for comparison with the source. It reads the sections itself and
/// shares no look-up with the grouper.
/// </summary>
public sealed class MsDrgDump
{
    readonly PackImage _pack;
    readonly string[] _dxNames;
    readonly string[] _pxNames;

    public MsDrgDump(PackImage pack)
    {
        PackGuard.Check(pack, PackKinds.MsDrg, MsDrgPackCompiler.CompilerName);
        _pack = pack;
        _dxNames = pack.Lines(PackSections.DxPatternNames);
        _pxNames = pack.Lines(PackSections.PxPatternNames);
    }

    /// <summary>Every diagnosis, by code.</summary>
    public IEnumerable<DumpedDiagnosis> Diagnoses()
    {
        var sex = _pack.Rows<byte>(PackSections.SexMdcs);
        foreach (var row in _pack.Rows<DxRow>(PackSections.Diagnoses).Where(r => r.IsKnown).OrderBy(r => r.Word))
        {
            var severity = row.Severity switch { 2 => "MCC", 1 => "CC", _ => "NCC" };
            var pair = row.SexMdc == 0 ? "" : $"1:{sex[row.SexMdc * 2]} 2:{sex[(row.SexMdc * 2) + 1]}";
            yield return new(row.Code.ToString(), row.Mdc, severity, _dxNames[row.Pattern], pair);
        }
    }

    /// <summary>Every procedure, by code, with its attributes; clusters too, once per id.</summary>
    public IEnumerable<(string Code, string Attributes)> Procedures()
    {
        var clusters = _pack.Rows<ClusterRow>(PackSections.Clusters).Zip(_pack.Lines(PackSections.ClusterNames));
        return _pack.Rows<PxRow>(PackSections.Procedures).Where(r => r.IsKnown).OrderBy(r => r.Word)
            .Select(r => (r.Code.ToString(), PxNames(r.Pattern)))
            .Concat(clusters.DistinctBy(c => c.Second).Select(c => (c.Second, PxNames(c.First.Pattern))));
    }

    /// <summary>Every cluster (an id may stand for several): id, MDCs where its components do not count, and the codes of each choice.</summary>
    public IEnumerable<(string Id, string Mdcs, string Choices)> Clusters()
    {
        var codes = _pack.Rows<PxRow>(PackSections.Procedures).Where(r => r.Component != 0).ToDictionary(r => r.Component, r => r.Code.ToString());
        var starts = _pack.Rows<int>(PackSections.Choices);
        var members = _pack.Rows<ushort>(PackSections.Members);
        foreach (var (row, id) in _pack.Rows<ClusterRow>(PackSections.Clusters).Zip(_pack.Lines(PackSections.ClusterNames)))
        {
            var choices = Enumerable.Range(row.First, row.Choices)
                .Select((c, i) => $"{i + 1}:{string.Join(' ', members[starts[c]..starts[c + 1]].Select(m => codes.GetValueOrDefault(m, "?")))}");
            yield return (id, Bits(row.Mdcs), string.Join('|', choices));
        }
    }

    /// <summary>Every principal diagnosis that excludes, with the secondaries it excludes.</summary>
    public IEnumerable<(string Principal, IReadOnlyList<string> Excluded)> Exclusions()
    {
        var rows = _pack.Rows<DxRow>(PackSections.Diagnoses).Where(r => r.IsKnown).OrderBy(r => r.Word).ToList();
        var codes = rows.Where(r => r.Listed != 0).ToDictionary(r => r.Listed, r => r.Code.ToString());
        var starts = _pack.Rows<int>(PackSections.ExclusionStarts);
        var listed = _pack.Rows<ushort>(PackSections.ExclusionCodes);
        foreach (var row in rows.Where(r => r.Group != 0))
        {
            yield return (row.Code.ToString(), [.. listed[starts[row.Group]..starts[row.Group + 1]].Select(l => codes.GetValueOrDefault(l, "?"))]);
        }
    }

    /// <summary>Every formula, as the publisher's row: list, MDC, DRG, base, type, reroute, severity, rank, suppression, text.</summary>
    public IEnumerable<string> Formulas()
    {
        var texts = _pack.Lines(PackSections.FormulaTexts);
        var suppressions = _pack.Lines(PackSections.SuppressionNames);
        foreach (var row in _pack.Rows<FormulaRow>(PackSections.Formulas))
        {
            var type = row.Type switch { DrgType.Medical => "MEDICAL", DrgType.Surgical => "SURGICAL", _ => "NA" };
            var suppression = row.Suppression < 0 ? "" : suppressions[row.Suppression];
            yield return string.Join('\t', row.List, row.Mdc, row.Drg, row.BaseDrg, type, row.Reroute, row.Severity, row.Rank, suppression, texts[row.Text]);
        }
    }

    /// <summary>Titles as <c>drg 1 Heart Transplant…</c>; the kinds are drg, base, mdc, hac.</summary>
    public IEnumerable<(string Kind, string Number, string Title)> Titles()
    {
        (string Kind, string Section)[] kinds =
        [
            ("drg", PackSections.DrgTitles), ("base", PackSections.BaseTitles), ("mdc", PackSections.MdcTitles), ("hac", PackSections.HacTitles),
        ];
        return kinds.SelectMany(k => _pack.Lines(k.Section).Select(l => l.Split('\t')).Select(f => (k.Kind, f[0], f[1])));
    }

    /// <summary>Attributes without the one the compiler adds.</summary>
    string PxNames(int pattern) =>
        string.Join(' ', _pxNames[pattern].Split(' ').Where(n => n != Functions.OperatingRoom));

    static string Bits(uint bits)
    {
        List<int> numbers = [];
        for (; bits != 0; bits &= bits - 1)
        {
            numbers.Add(BitOperations.TrailingZeroCount(bits));
        }

        return string.Join(' ', numbers);
    }
}
