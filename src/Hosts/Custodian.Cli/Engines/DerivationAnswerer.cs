using System.Globalization;
using System.Text.Json;
using Custodian.Kernel;
using Custodian.Oncology;

namespace Custodian.Cli.Engines;

/// <summary>Derives the items of the patient of a line: <c>{"id","derived":{…}}</c>. Members of <c>params</c> come before the options of the run.</summary>
sealed class DerivationAnswerer(IDerivation derivation, DerivationOptions options) : ILineAnswerer
{
    public void Answer(ReadOnlySpan<byte> line, long number, AnswerBuffer answers) => RegistryLine.Answer(line, number, answers, Write);

    /// <summary>The options of a line.</summary>
    public static DerivationOptions Options(JsonElement line, DerivationOptions options)
    {
        var given = line.TryGetProperty("params", out var parameters) && parameters.ValueKind == JsonValueKind.Object ? RegistryJson.Items(parameters) : [];
        return options with
        {
            SurvivalCutoffYear = Number(given["survivalCutoffYear"]) is { } survival ? survival : options.SurvivalCutoffYear,
            CauseOfDeathCutoffYear = Number(given["seerCodClassCutoffYear"]) is { } death ? death : options.CauseOfDeathCutoffYear,
            SurnameScope = given["nhiaOption"] switch
            {
                "0" => SurnameScope.All,
                "1" => SurnameScope.UnknownOrSurnameOnly,
                "2" => SurnameScope.SurnameOnly,
                _ => options.SurnameScope,
            },
        };
    }

    static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    Problem? Write(JsonElement line, Utf8JsonWriter json)
    {
        if (!line.TryGetProperty("patient", out var patient) || patient.ValueKind != JsonValueKind.Object)
        {
            return RegistryLine.Unreadable("it has no \"patient\"");
        }

        json.WritePropertyName("derived"u8);
        RegistryJson.Write(json, derivation.Derive(RegistryJson.Patient(patient), Options(line, options)));
        return null;
    }
}
