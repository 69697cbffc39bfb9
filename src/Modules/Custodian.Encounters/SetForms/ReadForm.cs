using Custodian.Encounters.Packets;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;

namespace Custodian.Encounters.SetForms;

/// <summary>One form of a facility with what it was before.</summary>
static class ReadForm
{
    public static readonly Slice<Input, FormSheet> Definition = Slice.Read<Input, FormSheet>("encounters.read-form", "encounters.settings", Scope.System, Handle);

    /// <param name="Code">Empty for a new one.</param>
    public sealed record Input(FacilityId Facility, string Code);

    static async Task<Outcome<FormSheet>> Handle(SliceContext s, Input input)
    {
        if ((await FacilityRecords.Own(s)).FirstOrDefault(f => f.Id == input.Facility) is not { } facility)
        {
            return Problem.NotFound("ENC-0190", "There is no such form. Open the list of forms again.");
        }

        var forms = await FacilityForms.Of(s, facility.Id);
        var form = input.Code.Length == 0 ? null : forms.At(s.Now).FirstOrDefault(f => f.Code == input.Code) ?? PacketForm.Find(input.Code);
        return input.Code.Length > 0 && form is null
            ? Problem.NotFound("ENC-0190", "There is no such form. Open the list of forms again.")
            : new FormSheet(facility.Id, facility.Name, form, forms.Newest(input.Code), await FacilityDay.Of(s, facility.Id), [.. forms.History(input.Code).Select(v => new FormStep(v.Number, v.From, v.By, v.Reason, v.Definition.Length == 0, forms.Version(v.Code, v.Number)))]);
    }
}

/// <param name="Form">Null for a new one.</param>
/// <param name="Number">Of the newest version: the form that changes it says which it saw.</param>
public sealed record FormSheet(FacilityId Facility, string FacilityName, PacketForm? Form, int Number, FacilityDay Zone, IReadOnlyList<FormStep> Steps);

/// <param name="Back">It was taken back to what comes with the program, or ended.</param>
public sealed record FormStep(int Number, DateTime From, string By, string Reason, bool Back, PacketForm? Form);
