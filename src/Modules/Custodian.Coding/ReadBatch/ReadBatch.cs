using Custodian.Access;
using Custodian.Coding.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.ReadBatch;

/// <summary>The chosen accounts, named before something is done to all of them, and the people they can be given to.</summary>
public static class ReadBatch
{
    public static readonly Slice<IReadOnlyList<EncounterId>, Result> Definition =
        Slice.Read<IReadOnlyList<EncounterId>, Result>("coding.read-batch", "coding.read", Scope.List, Handle);

    public sealed record Result(IReadOnlyList<Line> Lines, IReadOnlyList<Choice> Coders);

    public sealed record Line(EncounterId Encounter, string Account, string Family, string Given, CaseState State, string Coder);

    static async Task<Outcome<Result>> Handle(SliceContext s, IReadOnlyList<EncounterId> chosen)
    {
        var lines = await (
            from c in s.Db.Set<CodingCase>().At(s.Caller, c => c.FacilityId)
            where chosen.Contains(c.EncounterId)
            join e in s.Db.Set<EncounterView>() on c.EncounterId equals e.Id
            join p in s.Db.Set<PatientView>() on e.PatientId equals p.Id
            orderby e.Account
            select new Line(c.EncounterId, e.Account, p.Family, p.Given, c.State, c.Coder)).ToListAsync(s.Stop);
        s.Accessed(null, null, "coding queue", $"{lines.Count} chosen accounts");
        var coders = await People.WhoMay(s, "coding.code");
        return new Result(lines, [.. coders.Select(c => new Choice(c.Name, $"{c.DisplayName}, {c.Name}"))]);
    }
}
