namespace Custodian.Synthetic.Stories;

/// <summary>What the templates may say of the patient and the stay.</summary>
sealed class StoryFacts
{
    public required IReadOnlySet<string> Flags { get; init; }

    public required IReadOnlyList<Comorbidity> Background { get; init; }

    public required DateTimeOffset Admitted { get; init; }

    public required int Age { get; init; }

    public required string Sex { get; init; }

    public required string Family { get; init; }

    public required int Nights { get; init; }

    public required SyntheticFacility Facility { get; init; }

    public required SyntheticPhysician Attending { get; init; }

    public required IReadOnlyList<(LabLine Line, SyntheticResult Result)> Labs { get; init; }

    bool Woman => Sex == "F";

    /// <summary>The first result of a test.</summary>
    public string Lab(string test) => Labs.FirstOrDefault(l => l.Line.Test == test).Result?.Value ?? "not done";

    /// <exception cref="FormatException">A word the templates do not know: the scenario file is wrong.</exception>
    public string Word(string word) => word switch
    {
        "age" => Age == 0 ? "newborn" : $"{Age}-year-old",
        "an-age" => (Age is 8 or 11 or 18 or (>= 80 and <= 89) ? "an " : "a ") + $"{Age}-year-old",
        "person" => Age < 18 ? (Woman ? "girl" : "boy") : (Woman ? "woman" : "man"),
        "name" => Age < 18 ? "The patient" : (Woman ? "Ms. " : "Mr. ") + Family,
        "he" => Woman ? "she" : "he",
        "He" => Woman ? "She" : "He",
        "his" => Woman ? "her" : "his",
        "His" => Woman ? "Her" : "His",
        "him" => Woman ? "her" : "him",
        "nights" => Nights == 1 ? "1 night" : $"{Nights} nights",
        "side" => Flags.Contains("left") ? "left" : "right",
        "Side" => Flags.Contains("left") ? "Left" : "Right",
        "facility" => Facility.Name,
        "attending" => Attending.Display,
        _ => throw new FormatException($"'{word}' is not a word of the templates."),
    };
}
