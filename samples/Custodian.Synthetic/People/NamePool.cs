namespace Custodian.Synthetic.People;

/// <summary>Names of one origin, as read from Names.txt: origin, share, women's, men's, family names.</summary>
sealed record NamePool(string Origin, int Share, IReadOnlyList<string> Women, IReadOnlyList<string> Men, IReadOnlyList<string> Families)
{
    public static IReadOnlyList<NamePool> All { get; } =
    [
        .. Stories.StoryBook.Text("names").ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split('|'))
            .Select(p => new NamePool(p[0], Stories.StoryFile.Number(p[1]), p[2].Split(','), p[3].Split(','), p[4].Split(','))),
    ];

    public IReadOnlyList<string> Given(string sex) => sex == "F" ? Women : Men;
}
