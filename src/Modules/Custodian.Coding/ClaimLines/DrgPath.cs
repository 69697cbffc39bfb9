using System.Globalization;
using System.Text;
using System.Text.Json;
using Custodian.Grouping;

namespace Custodian.Coding.ClaimLines;

/// <summary>Writes how a DRG came about: <c>"path":[{"heading","text","codes"}]</c>.</summary>
static class DrgPath
{
    public static void Write(Utf8JsonWriter json, MsDrgGrouper grouper, ClaimLine line)
    {
        json.WriteStartArray("path"u8);
        foreach (var step in grouper.Explain(Input(grouper, line)).Steps)
        {
            json.WriteStartObject();
            json.WriteString("heading"u8, step.Heading);
            json.WriteString("text"u8, step.Text);
            json.WriteStartArray("codes"u8);
            foreach (var code in step.Codes)
            {
                json.WriteStringValue(code);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static DrgClaimInput Input(MsDrgGrouper grouper, ClaimLine line) => new(
        line.AgeYears,
        line.Sex,
        line.DischargeStatus.ToString(CultureInfo.InvariantCulture),
        line.Poa,
        Encoding.UTF8.GetString(line.AdmitDx),
        new(Encoding.UTF8.GetString(line.PrincipalText), line.Principal.Poa),
        [.. Enumerable.Range(0, line.Secondaries.Length).Select(i => new CodedDiagnosis(Encoding.UTF8.GetString(line.SecondaryText(i)), line.Secondaries[i].Poa))],
        [.. Enumerable.Range(0, line.Procedures.Length).Select(i => Encoding.UTF8.GetString(line.ProcedureText(i)))],
        line.DischargeDate ?? grouper.Version.From);
}
