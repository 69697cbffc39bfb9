using System.Runtime.InteropServices;
using System.Text;
using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>Names of sections, and how tables of fixed-size rows and lines of text are written and read.</summary>
static class PackSections
{
    public const string Diagnoses = "dx", DxPatterns = "dx.patterns", DxTraits = "dx.traits", DxPatternNames = "dx.names";
    public const string Procedures = "px", PxPatterns = "px.patterns", PxTraits = "px.traits", PxPatternNames = "px.names";
    public const string ExclusionStarts = "excl.starts", ExclusionCodes = "excl.codes", SexMdcs = "sex.mdc";
    public const string Clusters = "cluster", Choices = "cluster.choices", Members = "cluster.members", ClusterNames = "cluster.names";
    public const string ComponentStarts = "component.starts", ComponentClusters = "component.clusters";
    public const string Formulas = "formula", Steps = "formula.steps", FormulaTexts = "formula.text", Operands = "operand.names";
    public const string Suppressions = "suppression", SuppressionNames = "suppression.names", OnlyOperands = "operand.only";
    public const string HacProfiles = "hac.profiles", HacEntries = "hac.entries", HacFormulas = "hac.text";
    public const string DrgTitles = "title.drg", BaseTitles = "title.base", MdcTitles = "title.mdc", HacTitles = "title.hac";

    public static PackWriter AddRows<T>(this PackWriter writer, string name, ReadOnlySpan<T> rows)
        where T : unmanaged => writer.Add(name, MemoryMarshal.AsBytes(rows));

    public static PackWriter AddLines(this PackWriter writer, string name, IEnumerable<string> lines) =>
        writer.Add(name, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    public static T[] Rows<T>(this PackImage pack, string name)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(pack.Section(name)).ToArray();

    public static string[] Lines(this PackImage pack, string name)
    {
        var text = Encoding.UTF8.GetString(pack.Section(name));
        return text.Length == 0 ? [] : text.Split('\n');
    }
}
