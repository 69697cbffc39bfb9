using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.Quality;
using Custodian.Patients.RegisterPatient;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.KnowNames;

/// <summary>Adds a name a person has or had. From then on a search by it finds the person.</summary>
static class AddName
{
    public static readonly Slice<Input, Done> Definition = Slice.Write<Input, Done>("patients.add-name", "patients.update", Scope.Patient, AuditVerb.Amend, Handle);

    /// <param name="Family">Empty for the family name in use.</param>
    /// <param name="Printed">An alias that stands on prints instead of the legal name.</param>
    public sealed record Said(NameKind Kind, string Family, string Given, DateOnly? From, DateOnly? To, bool Printed);

    public sealed record Input(PatientId Patient, Said Said);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var id = await PatientRecords.Resolve(s, input.Patient);
        if (await s.Db.Set<Patient>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, s.Stop) is not { } patient)
        {
            return Problem.NotFound("PAT-0111", "There is no such patient. Search again.");
        }

        var policy = await RegistrationPolicies.Of(s, patient.FacilityId);
        if (Check(input.Said, policy.Emoji) is { } refused)
        {
            return refused;
        }

        s.Db.Add(Row(s, id, input.Said));
        await PatientKeys.Replace(s, patient);
        s.Accessed(id, detail: "name added");
        s.Tell(new DemographicsChanged(id));
        return Done.Value;
    }

    internal static PatientName Row(SliceContext s, PatientId id, Said said) => new()
    {
        Id = s.Ids.Next(), PatientId = id, Kind = said.Kind, Family = said.Family, Given = said.Given, From = said.From, To = said.To, Printed = said.Printed && said.Kind == NameKind.Alias,
        RecordedAt = s.Now, By = s.Caller.Name,
    };

    static Problem? Check(Said said, EmojiRule emoji)
    {
        List<FieldError> errors = [];
        if (said.Family.Length + said.Given.Length == 0)
        {
            errors.Add(new("NameFamily", "Enter the family name, the given name, or both."));
        }

        if (said.Printed && (said.Kind != NameKind.Alias || said.Family.Length == 0 || said.Given.Length == 0))
        {
            errors.Add(new("Printed", "Only an alias with family and given name can stand on prints."));
        }

        if (said.From > said.To)
        {
            errors.Add(new("To", "The last day is before the first. Exchange them."));
        }

        var name = new Demographics { Family = said.Family.Length > 0 ? said.Family : "-", Given = said.Given.Length > 0 ? said.Given : "-", Sex = "U", BirthDate = PartialDate.From(new(2000, 6, 6)) };
        errors.AddRange(QualityChecks.Of(name, new(2000, 6, 7), emoji, warnings: false).Select(e => e with { Field = "Name" + e.Field }));
        return errors.Count == 0 ? null : Problem.Invalid("PAT-0120", "The name was not added. Correct the fields shown.", [.. errors]);
    }
}
