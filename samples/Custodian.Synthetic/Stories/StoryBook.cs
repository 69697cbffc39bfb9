using System.Collections.Frozen;

namespace Custodian.Synthetic.Stories;

/// <summary>All stories the generator knows, read once from the files built into this assembly.</summary>
static class StoryBook
{
    public static IReadOnlyList<Scenario> Scenarios { get; } =
    [
        .. typeof(StoryBook).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("scenario/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => ScenarioReader.Read(n["scenario/".Length..], Text(n))),
    ];

    public static IReadOnlyList<Comorbidity> Background { get; } = BackgroundReader.Read(Text("background"));

    public static FrozenDictionary<string, LabTest> LabTests { get; } = Text("labtests").ReplaceLineEndings("\n")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(l => l.Split('|'))
        .Select(p => new LabTest(p[0], p[1], p[2], p[3], p[4], p[5]))
        .ToFrozenDictionary(t => t.Id, StringComparer.Ordinal);

    /// <summary>A text built into this assembly.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(StoryBook).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The built-in text {name} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
