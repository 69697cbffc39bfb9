using System.Globalization;
using Custodian.Kernel;
using Custodian.Matching;
using Custodian.Matching.Files;

namespace Custodian.Cli.Engines.Matching;

/// <summary>Runs <c>mpi explain</c>.</summary>
static class MpiExplanation
{
    public static Outcome<int> Execute(MpiRequest request, string a, string b)
    {
        using var text = new StreamReader(LineInput.Open(request.Words.First).Stream);
        var records = RecordFile.Open(text, request.Map, []);
        if (!records.Ok)
        {
            return records.Problem!;
        }

        var score = FileMatching.Explain(records.Value.Records(), a, b, request.Options);
        if (!score.Ok)
        {
            return score.Problem!;
        }

        Tell(score.Value, request.Words.Json);
        return ExitCodes.Ok;
    }

    static void Tell(PairScore score, bool asJson)
    {
        if (asJson)
        {
            Terminal.SayJson(score);
            return;
        }

        foreach (var e in score.Evidence)
        {
            Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{e.Trait,-16}{e.Level,-10}{e.Weight,8:0.0}  {e.A} | {e.B}"));
        }

        Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{"rarity of matches",-26}{score.BaseWeight,8:0.0}"));
        Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{"other explanation",-26}{score.OtherWeight,8:0.0}  {score.OtherExplanation}"));
        Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"probability {score.Probability:0.######}: {score.Decision}"));
    }
}
