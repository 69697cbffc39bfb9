using System.Text.Json;
using Custodian.Kernel;

namespace Custodian.Matching.Scoring;

/// <summary>
/// The weights, as data: how often each trait agrees at each level for one person and by chance, how common the kinds of pairs are, and where the decisions lie.
/// Immutable.
/// </summary>
public sealed record MatchModel
{
    /// <summary>The model for a hospital in the United States that has not learnt from its own index yet.</summary>
    public static MatchModel UnitedStates { get; } = Shipped();

    public required string Name { get; init; }

    /// <summary>Records in the index: the more there are, the more strangers look alike.</summary>
    public required double Records { get; init; }

    /// <summary>Pairs at or above this probability are linked.</summary>
    public required double Link { get; init; }

    /// <summary>Pairs at or above this probability, and below <see cref="Link"/>, are for a person to decide.</summary>
    public required double Review { get; init; }

    public required IReadOnlyDictionary<string, TraitWeights> Traits { get; init; }

    public required IReadOnlyList<PairClass> Classes { get; init; }

    /// <summary>Shares of common values by trait, for records compared one by one. A file counts its own.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Shares { get; init => field = value ?? field; } = new Dictionary<string, IReadOnlyDictionary<string, double>>();

    /// <summary>Pairs that could be formed of the records.</summary>
    public double Pairs { get; init; }

    /// <summary>Reads a model file; a problem says what does not fit.</summary>
    public static Outcome<MatchModel> FromJson(string json)
    {
        try
        {
            var model = JsonSerializer.Deserialize(json, ModelJson.Default.MatchModel);
            return model is null ? Problem.Invalid("MPI-0203", "The model file is empty. Write one with --model-output.") : Check(model);
        }
        catch (JsonException e)
        {
            return Problem.Invalid("MPI-0203", $"The model file is not one of this program: {e.Message} Write one with --model-output.");
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, ModelJson.Default.MatchModel);

    internal TraitWeights? Of(Trait trait) => Traits.GetValueOrDefault(TraitTable.NameOf(trait));

    internal sbyte WorthOf(Trait trait, string value) => Of(trait)?.Rarity is { } rarity ? Rarity.Worth(Math.Max(rarity.Share, ShareOf(trait, value))) : (sbyte)0;

    internal int CountOf(Trait trait, string value) => (int)Math.Clamp(ShareOf(trait, value) * Records, 1, int.MaxValue);

    internal double AllPairs => Pairs > 0 ? Pairs : Records * (Records - 1) / 2;

    double ShareOf(Trait trait, string value) =>
        Shares.TryGetValue(TraitTable.NameOf(trait), out var shares) ? shares.GetValueOrDefault(value) : 0;

    static Outcome<MatchModel> Check(MatchModel model)
    {
        var known = Enum.GetValues<Trait>().Select(TraitTable.NameOf).ToHashSet(StringComparer.Ordinal);
        var unknown = model.Traits.Keys.FirstOrDefault(k => !known.Contains(k));
        return unknown is not null ? Problem.Invalid("MPI-0203", $"The model file weighs \"{unknown}\", which is not a trait. Take it out.")
            : model.Classes.Count(c => !c.IsStrangers) is 0 or > PairScorer.MostClasses || !model.Classes.Any(c => c is { Match: true, IsStrangers: false })
                ? Problem.Invalid("MPI-0203", $"The model file needs one to {PairScorer.MostClasses} classes of pairs besides strangers, and one of them must be a match.")
                : model.Classes.Any(c => c.IsStrangers && (c.Match || c.Alike.Count + c.Own.Count > 0))
                ? Problem.Invalid("MPI-0203", "The model file has a class that no record has (perRecord 0) and that is not plain strangers. State how many pairs of it there are for each record.")
                : model;
    }

    static MatchModel Shipped()
    {
        using var text = new StreamReader(typeof(MatchModel).Assembly.GetManifestResourceStream("us-model.json")!);
        return FromJson(text.ReadToEnd()).Value;
    }
}
