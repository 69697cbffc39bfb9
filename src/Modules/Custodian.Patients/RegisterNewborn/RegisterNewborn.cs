using System.Globalization;
using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.RegisterPatient;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.RegisterNewborn;

/// <summary>
/// A newborn from the mother's record: name by policy, her address and phone, both linked both ways. The search before it is made here: the
/// mother's children already registered.
/// </summary>
static class RegisterNewborn
{
    public static readonly Slice<Input, PatientId> Definition =
        Slice.Write<Input, PatientId>("patients.register-newborn", "patients.register", Scope.Patient, AuditVerb.Originate, Handle);

    /// <summary>Of one birth no more have been born alive.</summary>
    public const int MostTogether = 9;

    /// <param name="Given">Empty takes the name of the policy.</param>
    /// <param name="Order">Place in a multiple birth, from 1.</param>
    /// <param name="Together">Children of the birth; 1 for a single one.</param>
    public sealed record Input(PatientId Mother, string Sex, DateOnly? Born, int Order, int Together, string Given);

    static async Task<Outcome<PatientId>> Handle(SliceContext s, Input input)
    {
        var id = await PatientRecords.Resolve(s, input.Mother);
        if (await s.Db.Set<Patient>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, s.Stop) is not { } mother)
        {
            return Problem.NotFound("PAT-0111", "There is no such patient. Search again.");
        }

        if (Check(input, mother, await FacilityRecords.Today(s, mother.FacilityId)) is { } refused)
        {
            return refused;
        }

        // Two who register the same child wait for each other at the mother's row.
        await s.Db.Set<Patient>().Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Version, p => p.Version), s.Stop);
        var siblings = await Siblings(s, id);
        if (siblings.Any(c => c.Born == PartialDate.From(input.Born!.Value) && (c.Order ?? 1) == input.Order))
        {
            return Problem.Conflict("PAT-0124", "This child of the birth is registered already. Open it from the mother's page, or correct the number in the birth.");
        }

        return await Write(s, input, mother, siblings.Select(c => c.Id));
    }

    static Problem? Check(Input input, Patient mother, DateOnly today)
    {
        List<FieldError> errors = [];
        AddIf(errors, input.Sex is not ("F" or "M" or "U" or "A"), "Sex", "Choose the sex, or Not known.");
        AddIf(errors, input.Born is null || input.Born > today || input.Born < today.AddYears(-1), "Born", "Enter the day of birth, within the last year.");
        AddIf(errors, input.Together is < 1 or > MostTogether, "Together", $"Enter how many were born, 1 to {MostTogether}.");
        AddIf(errors, input.Order < 1 || input.Order > Math.Max(1, input.Together), "Order", "Enter which of the children this is, 1 for the first.");
        if (mother.Sex == "M" || mother.BirthDate?.Year > today.Year - 9)
        {
            return Problem.Conflict("PAT-0125", "A newborn is registered on the mother's page, and this patient is a man or a child. Open the mother.");
        }

        return errors.Count == 0 ? null : Problem.Invalid("PAT-0126", "The newborn was not registered. Correct the fields shown.", [.. errors]);
    }

    static async Task<List<(PatientId Id, PartialDate? Born, int? Order)>> Siblings(SliceContext s, PatientId mother)
    {
        var ids = await PatientRecords.AllIdsOf(s, mother);
        var rows = await (
            from r in s.Db.Set<PatientRelation>()
            join p in s.Db.Set<Patient>() on r.OtherId equals p.Id
            join b in s.Db.Set<PatientBirth>() on p.Id equals b.PatientId into births
            from b in births.DefaultIfEmpty()
            where ids.Contains(r.PatientId) && r.Kind == RelationKind.Child
            select new { p.Id, p.BirthDate, Order = b == null ? null : b.BirthOrder }).AsNoTracking().ToListAsync(s.Stop);
        return [.. rows.Select(r => (r.Id, r.BirthDate, r.Order))];
    }

    static async Task<PatientId> Write(SliceContext s, Input input, Patient mother, IEnumerable<PatientId> shown)
    {
        var policy = await RegistrationPolicies.Of(s, mother.FacilityId);
        var letter = input.Together > 1 ? ((char)('A' + input.Order - 1)).ToString() : "";
        var named = input.Given.Trim().Length > 0;
        var said = new Demographics
        {
            Family = mother.Family, Given = named ? input.Given.Trim() : PolicyNames.Newborn(mother.Given, input.Sex, letter, policy.NewbornNames), Sex = input.Sex, BirthDate = PartialDate.From(input.Born!.Value),
            Street = mother.Street, City = mother.City, State = mother.State, Zip = mother.Zip, Phone = mother.Phone,
        };
        var id = await PatientRecords.Register(s, mother.FacilityId, said, mrn: null, s.Now);
        var search = Search(s, mother.Id, id, [.. shown]);
        s.Db.Add(search);
        s.Db.Set<Patient>().Local.Single(p => p.Id == id).SearchId = search.Id;
        s.Db.Add(new PatientBirth { PatientId = id, BirthOrder = input.Order, BornTogether = input.Together });
        s.Db.Add(new PatientRelation { Id = s.Ids.Next(), PatientId = id, OtherId = mother.Id, Kind = RelationKind.Mother, RecordedAt = s.Now, By = s.Caller.Name });
        s.Db.Add(new PatientRelation { Id = s.Ids.Next(), PatientId = mother.Id, OtherId = id, Kind = RelationKind.Child, RecordedAt = s.Now, By = s.Caller.Name });
        s.Accessed(mother.Id, detail: "newborn registered");
        return id;
    }

    static SearchRecord Search(SliceContext s, PatientId mother, PatientId child, List<PatientId> shown) => new()
    {
        Id = s.Ids.Next(), At = s.Now, By = s.Caller.Name, Candidates = shown.Count, Parts = 2, UsedFor = child, Terms = $"mother={mother}",
        Shown = string.Join(' ', shown.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c}:0:None"))),
    };

    static void AddIf(List<FieldError> errors, bool wrong, string field, string text)
    {
        if (wrong)
        {
            errors.Add(new(field, text));
        }
    }
}
