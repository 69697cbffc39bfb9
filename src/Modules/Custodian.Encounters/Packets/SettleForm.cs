using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Encounters.Packets;

/// <summary>Says that a form is on paper and scanned, was refused, is waived, or who works on it.</summary>
static class SettleForm
{
    public static readonly Slice<Input, Done> Definition = Slice.Write<Input, Done>("encounters.settle-form", "encounters.packet", Scope.Patient, AuditVerb.Amend, Handle);

    /// <param name="What">filed, refused, waived or own.</param>
    /// <param name="Document">The scanned document, for filed.</param>
    public sealed record Input(EncounterId Encounter, string Form, long Version, string What, string Reason, long? Document, FormFiling Filing);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var opened = await PacketItems.Open(s, input.Encounter, input.Form, input.Version);
        if (opened.Problem is { } problem)
        {
            return problem;
        }

        var item = opened.Value.Item;
        switch (input.What)
        {
            case "filed" when (await input.Filing.Documents(s, input.Encounter)).FirstOrDefault(d => d.Id.Value == input.Document) is { } document:
                (item.State, item.DocumentId) = (PacketState.Filed, document.Id);
                break;
            case "filed":
                return Problem.Invalid("ENC-0156", "Choose the document the signed form was filed as. File the scan in the chart first.", new FieldError("Document", "Choose a document of this visit."));
            case "refused" or "waived" when string.IsNullOrWhiteSpace(input.Reason):
                return Problem.Invalid("ENC-0157", "Say why, and who was told: the chart keeps it.", new FieldError("Reason", "Enter the reason."));
            case "refused" or "waived":
                item.State = input.What == "refused" ? PacketState.Refused : PacketState.Waived;
                break;
            default:
                item.Owner = s.Caller.Name;
                return Done.Value;
        }

        (item.At, item.By, item.Reason) = (s.Now, s.Caller.Name, input.Reason.Trim());
        return Done.Value;
    }
}
