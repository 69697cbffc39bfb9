using Custodian.CodeBooks.Words;

namespace Custodian.CodeBooks.Import;

/// <summary>The searchable words of an index path and of a table cell.</summary>
internal static class IndexWords
{
    // What the columns of the drug and neoplasm tables are called in queries. The first word is essential but for the first column, which
    // is what a bare name stands for.
    static readonly string[] DrugColumns =
    [
        "poisoning accidental unintentional overdose toxicity toxic ingestion",
        "intentional self harm poisoning suicide suicidal attempt overdose",
        "assault poisoning homicide",
        "undetermined poisoning",
        "adverse effect reaction allergy allergic therapeutic",
        "underdosing noncompliance",
    ];

    static readonly string[] NeoplasmColumns =
    [
        "malignant primary cancer carcinoma tumor adenocarcinoma",
        "secondary malignant metastatic metastasis metastase cancer carcinoma spread",
        "situ carcinoma ca in cancer",
        "benign tumor adenoma growth",
        "uncertain behavior tumor borderline",
        "unspecified behavior tumor mass growth",
    ];

    public static List<Word> Path(IReadOnlyList<IndexEntry> path)
    {
        var words = new List<Word>();
        foreach (var entry in path)
        {
            var title = WordSplitter.Split(entry.Title);
            for (var i = 0; i < title.Count; i++)
            {
                words.Add(title[i] with { Optional = title[i].Optional || IsVariant(title, i) });
            }

            words.AddRange(WordSplitter.Split(entry.Modifiers).Select(w => w with { Optional = true }));
        }

        return words;
    }

    /// <param name="column">2 to 7.</param>
    public static List<Word> Cell(IReadOnlyList<IndexEntry> path, int column, bool neoplasm)
    {
        var words = Path(path);
        var named = (neoplasm ? NeoplasmColumns : DrugColumns)[column - 2].Split(' ');
        for (var i = 0; i < named.Length; i++)
        {
            words.Add(new(Stem.Of(named[i]), Optional: i > 0 || column == 2));
        }

        return words;
    }

    // "Infarct, infarction" and "abdomen, abdominal" give one word in its forms: a query names one of them.
    static bool IsVariant(List<Word> title, int i)
    {
        for (var j = 0; j < i; j++)
        {
            var (a, b) = (title[j].Text, title[i].Text);
            var same = 0;
            while (same < a.Length && same < b.Length && a[same] == b[same])
            {
                same++;
            }

            if (same >= 4)
            {
                return true;
            }
        }

        return false;
    }
}
