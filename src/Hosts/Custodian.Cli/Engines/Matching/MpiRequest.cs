using Custodian.Kernel;
using Custodian.Matching;
using Custodian.Matching.Files;
using Custodian.Matching.Scoring;

namespace Custodian.Cli.Engines.Matching;

/// <summary>An <c>mpi</c> command with its map and model found.</summary>
sealed record MpiRequest(MpiWords Words, FieldMap Map, MatchOptions Options)
{
    public static Outcome<MpiRequest> Create(MpiWords words)
    {
        var map = MapOf(words.Map);
        map = map.Ok ? map.Value.Without(words.Without) : map;
        if (!map.Ok)
        {
            return map.Problem!;
        }

        var model = words.Model is null ? MatchModel.UnitedStates : MatchModel.FromJson(File.ReadAllText(words.Model));
        return model.Ok ? Create(words, map.Value, model.Value) : model.Problem!;
    }

    static Outcome<MpiRequest> Create(MpiWords words, FieldMap map, MatchModel model)
    {
        var chosen = model with { Link = words.LinkAt ?? model.Link, Review = words.ReviewAt ?? Math.Min(model.Review, words.LinkAt ?? model.Link) };
        if (!(chosen.Review > 0 && chosen.Review <= chosen.Link && chosen.Link < 1))
        {
            return Problem.Invalid("MPI-0204", "The thresholds must lie between 0 and 1, that for review not above that for links.");
        }

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return new MpiRequest(words, map, new() { Model = chosen, Learn = words.Model is null, Threads = Math.Clamp(words.Threads, 1, 256), Today = today });
    }

    static Outcome<FieldMap> MapOf(string nameOrFile)
    {
        if (FieldMap.Shipped.FirstOrDefault(m => m.Name == nameOrFile) is { } shipped)
        {
            return shipped;
        }

        return File.Exists(nameOrFile)
            ? FieldMap.FromJson(File.ReadAllText(nameOrFile))
            : Problem.Invalid("MPI-0202", $"There is no map {nameOrFile}. Give a JSON file, or one of: {string.Join(", ", FieldMap.Shipped.Select(m => m.Name))}.");
    }
}
