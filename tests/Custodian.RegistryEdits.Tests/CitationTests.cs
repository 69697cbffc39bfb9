using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Custodian.Kernel;
using Custodian.RegistryEdits.Language;
using Custodian.Testing;

namespace Custodian.RegistryEdits.Tests;

/// <summary>A citation that is marked as checked is checked here, each time.</summary>
public sealed partial class CitationTests
{
    static readonly string[] Editions = ["25", "26"];

    [Fact]
    public void Half_of_the_citations_are_checked() => Assert.True(EditSet.Standard.Rules.Count(r => r.Checked is not null) * 2 >= EditSet.Standard.Rules.Count);

    [Fact]
    public void Codes_marked_as_checked_are_exactly_those_of_the_published_lists()
    {
        var lists = Editions.Select(e => Archive($"naaccr-lookups-{e}0.zip")).ToList();

        foreach (var rule in Marked(CitationSource.CodeList))
        {
            var published = lists.Where(l => l.ContainsKey(rule.Items[0].Id + ".csv"))
                .SelectMany(l => DelimitedText.Rows(new StringReader(l[rule.Items[0].Id + ".csv"])).Select(r => r.Fields[0]))
                .Where(c => !c.Equals("blank", StringComparison.OrdinalIgnoreCase)).SelectMany(Written).ToHashSet(StringComparer.Ordinal);
            Assert.True(published.SetEquals(Codes(rule.Text)), $"{rule}: {string.Join(' ', published)}");
        }
    }

    [Fact]
    public void Forms_marked_as_checked_are_the_types_of_the_dictionaries()
    {
        var types = Types();

        Assert.All(Marked(CitationSource.Dictionary), r => Assert.Contains((r.Items[0].Id, r.Text.EndsWith("is date", StringComparison.Ordinal) ? "date" : "digits"), types));
    }

    [Fact]
    public void Rules_marked_as_checked_against_schemas_ask_schemas() => Assert.All(Marked(CitationSource.Schema), r => Assert.NotEmpty(r.Needs));

    [Fact]
    public void Words_marked_as_read_on_the_page_of_an_item_stand_there()
    {
        var pages = Editions.Select(e => Archive($"naaccr-item-docs-html-v{e}.zip")).ToList();

        Assert.All(Marked(CitationSource.Page), r => Assert.True(
            pages.Exists(p => p.TryGetValue(r.Checked!.Page + ".html", out var html) && Plain(html).Contains(r.Checked!.Words, StringComparison.OrdinalIgnoreCase)), $"{r}: {r.Checked}"));
    }

    static IEnumerable<EditRule> Marked(CitationSource against) => EditSet.Standard.Rules.Where(r => r.Checked?.Against == against);

    static IEnumerable<string> Codes(string rule) => rule[(rule.IndexOf('{', StringComparison.Ordinal) + 1)..^1].Split(' ').SelectMany(Written);

    /// <summary>A range written out, or the code itself.</summary>
    static IEnumerable<string> Written(string piece)
    {
        var set = CodeSet.Of([piece]);
        return set.Contains(piece) ? [piece] : Between(piece.Split('-')[0], set);
    }

    static IEnumerable<string> Between(string first, CodeSet range)
    {
        for (var code = first; range.Contains(code); code = Next(code))
        {
            yield return code;
        }
    }

    static string Next(string code)
    {
        var letters = code.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return letters.Length == code.Length
            ? code[..^1] + (char)(code[^1] + 1)
            : letters + (int.Parse(code[letters.Length..], System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(code.Length - letters.Length, '0');
    }

    static HashSet<(string Id, string Type)> Types() =>
        [.. Archive("naaccr-dictionaries-v14-v26.zip").Values.SelectMany(xml => Definition().Matches(xml)).Select(m => (m.Groups[1].Value, DataType().Match(m.Value).Groups[1].Value))];

    static string Plain(string html) => Blanks().Replace(WebUtility.HtmlDecode(Tag().Replace(html, " ")), " ");

    static Dictionary<string, string> Archive(string name)
    {
        using var zip = ZipFile.OpenRead(Reference.Path("oncology/naaccr/" + name));
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries.Where(e => e.Name.Length > 0))
        {
            using var text = new StreamReader(entry.Open());
            texts[entry.Name] = text.ReadToEnd();
        }

        return texts;
    }

    [GeneratedRegex("""<ItemDef naaccrId="(\w+)"[^>]*>""")]
    private static partial Regex Definition();

    [GeneratedRegex("dataType=\"(\\w+)\"")]
    private static partial Regex DataType();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
