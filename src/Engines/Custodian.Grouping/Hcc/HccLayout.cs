using System.Text;
using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>
/// Sections of an HCC pack. Per model, prefix <c>m0.</c> to <c>m6.</c>: <c>dx</c> = sorted uint64 rows (diagnosis, category); the others are
/// lines of tab-separated UTF-8: <c>hierarchy</c> (above, below), <c>coef</c> (name, value of each calibration), <c>label</c> (category, chronic Y/N/blank, label),
/// <c>edit</c> (code, sex, from age, to age, category).
/// </summary>
static class HccLayout
{
    public const int CompilerVersion = 2;
    public const string Compiler = "hcc 2";

    public static string Section(HccModel model, string name) => $"m{(int)model}.{name}";

    public static IEnumerable<string[]> Lines(PackImage pack, string section) =>
        Encoding.UTF8.GetString(pack.Section(section)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t'));
}
