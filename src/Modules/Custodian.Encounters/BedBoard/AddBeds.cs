using System.Globalization;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.Ui;

namespace Custodian.Encounters.BedBoard;

/// <summary>Puts beds on a facility's list: one by form, or many as lines <c>unit,room,bed</c>. Beds that are there stay as they are.</summary>
static class AddBeds
{
    public static readonly Slice<Input, int> Definition = Slice.Write<Input, int>("encounters.add-beds", "encounters.settings", Scope.System, AuditVerb.Configure, Handle);

    /// <summary>The form, for those who may save it: the facilities beds can be added to.</summary>
    public static readonly Slice<Done, IReadOnlyList<Choice>> Form = Slice.Read<Done, IReadOnlyList<Choice>>(
        "encounters.add-beds-form", "encounters.settings", Scope.System, async (s, _) => (await FacilityRecords.Own(s)).Select(f => new Choice(f.Id.ToString(), f.Name)).ToList());

    public sealed record Input(FacilityId Facility, string Lines);

    static async Task<Outcome<int>> Handle(SliceContext s, Input input)
    {
        if ((await FacilityRecords.Own(s)).All(f => f.Id != input.Facility))
        {
            return Problem.Invalid("ENC-0147", "Choose the facility the beds belong to.", new FieldError("Facility", "Choose the facility."));
        }

        var read = BedLines.Read(input.Lines);
        if (read.Problem is { } problem)
        {
            return problem;
        }

        var added = 0;
        foreach (var place in read.Value)
        {
            added += await BedRecords.AddMissing(s, input.Facility, place) ? 1 : 0;
        }

        s.Accessed(null, obj: "beds", detail: string.Create(CultureInfo.InvariantCulture, $"facility {input.Facility}, {added} of {read.Value.Count} added"));
        return added;
    }
}
