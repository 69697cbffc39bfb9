using System.Globalization;
using System.Text.Json;

namespace Custodian.Oncology.Tests;

public class OfficialCaseTests
{
    [Theory]
    [InlineData("breast-cancer-category")]
    [InlineData("county-at-diagnosis-analysis")]
    [InlineData("days-to-treatment")]
    [InlineData("death-classification")]
    [InlineData("derived-summary-grade-2018")]
    [InlineData("napiia")]
    [InlineData("nhia")]
    [InlineData("prcda")]
    [InlineData("race-1-recode")]
    [InlineData("survival-time")]
    [InlineData("uiho")]
    public void Every_case_derives_what_the_publishers_program_derives(string algorithm)
    {
        var derivation = Registry.Tables.Derivation(algorithm).Value;

        var differing = Registry.Cases($"algorithms/{algorithm}.jsonl").Select(JsonElement).Where(c => !Agrees(derivation, c)).Select(c => c.GetProperty("id").GetInt32());

        Assert.Empty(differing);
    }

    static JsonElement JsonElement(string line) => JsonDocument.Parse(line).RootElement;

    static bool Agrees(IDerivation derivation, JsonElement line)
    {
        var parameters = line.TryGetProperty("params", out var given) ? Items(given) : [];
        var options = Registry.Options with
        {
            SurvivalCutoffYear = parameters["survivalCutoffYear"] is { Length: 4 } survival ? int.Parse(survival, CultureInfo.InvariantCulture) : Registry.Options.SurvivalCutoffYear,
            CauseOfDeathCutoffYear = parameters["seerCodClassCutoffYear"] is { Length: 4 } death ? int.Parse(death, CultureInfo.InvariantCulture) : Registry.Options.CauseOfDeathCutoffYear,
            SurnameScope = parameters["nhiaOption"] switch { "0" => SurnameScope.All, "2" => SurnameScope.SurnameOnly, _ => SurnameScope.UnknownOrSurnameOnly },
        };
        var (expected, got) = (Patient(line.GetProperty("expected")), derivation.Derive(Patient(line.GetProperty("patient")), options));
        return expected.Tumours.Count == got.Tumours.Count && Same(expected.Items, got.Items) && expected.Tumours.Zip(got.Tumours).All(p => Same(p.First, p.Second));
    }

    static bool Same(Items expected, Items got) => expected.Concat(got).All(i => expected[i.Key] == got[i.Key]);

    static RegistryPatient Patient(JsonElement patient) => new(Items(patient), patient.TryGetProperty("tumors", out var tumours) ? [.. tumours.EnumerateArray().Select(Items)] : []);

    static Items Items(JsonElement element)
    {
        var items = new Items();
        foreach (var member in element.EnumerateObject().Where(m => m.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number))
        {
            items.Add(member.Name, member.Value.ToString());
        }

        return items;
    }
}
