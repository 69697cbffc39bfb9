using System.Text;
using Custodian.Encounters;
using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Records;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>What MDM and ORU messages share: whose document it is, and its bytes.</summary>
static class DocumentFields
{
    /// <summary>The visit the message names, when it is known and the patient's own; a document without one is filed under the patient.</summary>
    public static async Task<Outcome<EncounterId?>> Visit(SliceContext s, Sender sender, PatientId patient)
    {
        if (VisitEvents.Account(sender) is not { } account)
        {
            return (EncounterId?)null;
        }

        var visit = await EncounterRecords.FindByAccount(s, sender.Facility.Id, account);
        return visit switch
        {
            null => Problem.NotFound("INT-0203", "The visit of this document is not known yet. It is held and tried again when the visit arrives."),
            { } v when v.PatientId != patient => Problem.Conflict("INT-0105", $"Account {account} belongs to another patient. The document was not filed; have the two numbers compared, then edit or replay the message."),
            _ => visit.Id,
        };
    }

    /// <summary>An embedded file when there is one, else the text lines, else the results as lines.</summary>
    public static Outcome<(byte[] Bytes, string MediaType)> Content(Hl7Message message)
    {
        foreach (var segment in message.Segments("OBX"))
        {
            var obx = new Obx(segment);
            if (obx.ValueType == "ED")
            {
                return obx.Document.Then(d => (d.Content.ToArray(), MediaType(d)));
            }
        }

        var report = message.Report;
        var text = report.Length > 0 ? report : Results(message);
        return text.Length > 0
            ? (Encoding.UTF8.GetBytes(text), "text/plain")
            : Problem.Invalid("INT-0106", "The message carries no document (OBX-5 is empty). Correct it at the sender, or edit the message and replay it.");
    }

    static string Results(Hl7Message message)
    {
        var lines = new StringBuilder();
        foreach (var segment in message.Segments("OBX"))
        {
            var obx = new Obx(segment);
            var range = obx.ReferenceRange is { } r ? $"  ({r})" : "";
            var flag = obx.AbnormalFlags is [{ Code: { } code }, ..] ? $"  {code}" : "";
            lines.Append(obx.Identifier?.Text ?? obx.Identifier?.Code).Append(": ").Append(obx.Value.ValueText).Append(' ').Append(obx.Units?.Code).Append(range).Append(flag).Append('\n');
        }

        return lines.ToString();
    }

    static string MediaType(EncapsulatedData data) => data.Subtype?.ToUpperInvariant() switch
    {
        "PDF" => "application/pdf",
        "PNG" => "image/png",
        "JPEG" or "JPG" => "image/jpeg",
        "TIFF" or "TIF" => "image/tiff",
        _ => "text/plain",
    };

    /// <summary>LOINC or local code, with the sender's words.</summary>
    public static (string Code, string Name) Type(Cwe? type) => (type?.Code ?? DocumentTypes.Other, type?.Text ?? type?.Code ?? "");
}
