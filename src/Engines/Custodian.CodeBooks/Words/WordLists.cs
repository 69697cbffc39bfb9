namespace Custodian.CodeBooks.Words;

/// <summary>The project's own word lists, for one code system, with what a compiler adds to them from the books.</summary>
internal sealed class WordLists
{
    readonly Dictionary<string, List<string>> _readings = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<string>> _same = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, List<string>> Readings => _readings;

    public IReadOnlyDictionary<string, List<string>> Same => _same;

    public static WordLists For(params string[] files)
    {
        var lists = new WordLists();
        foreach (var file in files)
        {
            lists.Load(file);
        }

        return lists;
    }

    /// <summary>Adds what a phrase may stand for, after what is already there.</summary>
    public void Read(string phrase, string meaning)
    {
        var key = WordSplitter.Key(phrase);
        if (key.Length > 0 && key.Count(c => c == ' ') < PhraseBook.LongestPhrase)
        {
            Append(_readings, key, meaning.Trim() is "-" ? "" : meaning.Trim());
        }
    }

    void Load(string file)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream($"Custodian.CodeBooks.Words.{file}.tsv")
            ?? throw new InvalidOperationException($"The word list {file} is not built into the assembly.");
        using var reader = new StreamReader(stream);
        var bothWays = true;
        while (reader.ReadLine() is { } line)
        {
            bothWays = line switch { "#both" => true, "#first" => false, _ => bothWays };
            if (line.Length > 0 && line[0] != '#')
            {
                Line(line, bothWays);
            }
        }
    }

    void Line(string line, bool bothWays)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        if (tab >= 0)
        {
            foreach (var meaning in line[(tab + 1)..].Split('|'))
            {
                Read(line[..tab], meaning);
            }

            return;
        }

        // A line without a tab is a group of words that mean the same.
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Stem.Of).Distinct().ToArray();
        foreach (var word in bothWays ? words : words[..1])
        {
            foreach (var other in words.Where(w => w != word))
            {
                Append(_same, word, other);
            }
        }
    }

    static void Append(Dictionary<string, List<string>> to, string key, string value)
    {
        if (!to.TryGetValue(key, out var values))
        {
            to.Add(key, values = []);
        }

        if (!values.Contains(value, StringComparer.OrdinalIgnoreCase) && values.Count < 8)
        {
            values.Add(value);
        }
    }
}
