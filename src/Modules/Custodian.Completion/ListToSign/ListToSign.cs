using Custodian.Completion.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.Records;
using Custodian.Records.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Completion.ListToSign;

/// <summary>The caller's own documents to sign, what is due first at the top.</summary>
static class ListToSign
{
    const int Most = 100;

    public static readonly Slice<bool, ToSignList> Definition =
        Slice.Read<bool, ToSignList>("completion.list-to-sign", Permissions.Sign, Scope.List, Handle);

    static async Task<Outcome<ToSignList>> Handle(SliceContext s, bool _)
    {
        if (await DocumentRecords.SignerOf(s.Db, s.Caller, s.Stop) is not { } me)
        {
            return new ToSignList([], 0, Linked: false, s.Now);
        }

        var items = await (
            from d in Mine(s, me)
            join document in s.Db.Set<DocumentView>() on d.DocumentId equals (DocumentId?)document.Id
            join e in s.Db.Set<EncounterView>() on d.EncounterId equals e.Id
            join p in s.Db.Set<PatientView>() on e.PatientId equals p.Id
            orderby d.DueAt, d.Id
            select new ToSignItem(d.Id, document.Id, document.Title, p.Family, p.Given, p.Middle, p.BirthDate, p.Mrn, d.OpenedAt, d.DueAt)).Take(Most).ToListAsync(s.Stop);
        s.Accessed(null, null, "documents to sign", $"{items.Count}");
        return new ToSignList(items, await DoneToday(s, me), Linked: true, s.Now);
    }

    static IQueryable<Deficiency> Mine(SliceContext s, PractitionerId me) => s.Db.Set<Deficiency>()
        .Where(d => d.ResponsibleId == me && d.State == DeficiencyState.Pending && d.Kind == DeficiencyKind.MissingSignature).AtVisits(s.Db, s.Caller, d => d.EncounterId);

    static Task<int> DoneToday(SliceContext s, PractitionerId me)
    {
        var since = s.Now.AddHours(-24);
        return s.Db.Set<Deficiency>().AtVisits(s.Db, s.Caller, d => d.EncounterId).CountAsync(d => d.ResponsibleId == me && d.State == DeficiencyState.Completed && d.Kind == DeficiencyKind.MissingSignature && d.ClosedAt >= since, s.Stop);
    }
}
