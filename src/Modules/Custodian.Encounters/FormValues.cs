using System.Globalization;
using Custodian.Kernel;
using Microsoft.AspNetCore.Http;

namespace Custodian.Encounters;

/// <summary>Reads the forms of this module. What was typed is kept, so that a refused form shows it again.</summary>
static class FormValues
{
    public static Dictionary<string, string> Typed(IFormCollection form) =>
        form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.ToString().Trim(), StringComparer.Ordinal);

    public static string Text(IFormCollection form, string name) => form[name].ToString().Trim();

    public static string? Said(IFormCollection form, string name) => Text(form, name) is { Length: > 0 } text ? text : null;

    public static long Version(IFormCollection form) => Number(form, "version") ?? 0;

    public static long? Number(IFormCollection form, string name) => long.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A transfer as typed. Room and bed are those of the new unit: empty means none.</summary>
    public static VisitData Transfer(IFormCollection form) => new()
    {
        Unit = Text(form, "Unit"), Room = Text(form, "Room"), Bed = Text(form, "Bed"), Service = Said(form, "Service"), Attending = Doctor(form, "Attending"),
    };

    /// <summary>An admission as typed; the class follows from the type.</summary>
    public static VisitData Admission(IFormCollection form) => Transfer(form) with
    {
        Class = EncounterType.Find(Text(form, "Type"))?.Class,
        Type = Said(form, "Type"),
        Operating = Doctor(form, "Operating"),
        Referring = Doctor(form, "Referring"),
        AdmitType = Said(form, "AdmitType"),
        PointOfOrigin = Said(form, "PointOfOrigin"),
        AdmitReason = Said(form, "AdmitReason"),
        AdmittingDiagnosis = Said(form, "AdmittingDiagnosis"),
        Coverages = Said(form, "PayerName") is { } payer
            ? [new CoverageData(Text(form, "PayerId"), payer, Said(form, "FilingIndicator") ?? "ZZ", Text(form, "MemberId"), Text(form, "GroupNumber"), "18")]
            : null,
    };

    static PractitionerId? Doctor(IFormCollection form, string name) => Number(form, name) is { } id ? new PractitionerId(id) : null;
}
