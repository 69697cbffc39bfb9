using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients.Merging;
using Custodian.Patients.Model;
using Custodian.Patients.UnmergePatients;
using Custodian.Patients.Views;
using Custodian.Records;
using Custodian.Records.Views;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Tests;

public class UnmergeTests
{
    [Theory, OnBothStores]
    public async Task Unmerge_restores_both_records_as_they_were(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var kept = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314", phone: "5550137742"), "M1");
        var gone = await hospital.Add(Larkfield.Person("Okafor", "Maggie", "19510314", phone: "5550137799"), "M2");
        var before = await State(hospital, kept, gone);

        var link = await Merge(hospital, kept, gone, IdentityField.Name, IdentityField.Phone);
        Assert.Equal(("Maggie", "5550137799"), (await View(hospital, kept) is var merged ? merged.Given : "", (await View(hospital, kept)).Phone));
        Assert.Equal(IdentifierUse.Old, await Use(hospital, "M2"));

        var undone = await hospital.Run(UnmergePatients.UnmergePatients.Definition, new UndoOrder(link, "two people"));

        Assert.True(undone.Ok, undone.Problem?.Text);
        Assert.Equal(before, await State(hospital, kept, gone));
        Assert.Equal(gone, await Holder(hospital, "M2"));
        Assert.Contains((await hospital.Search(family: "Okafor", given: "Margaret")).Hits, h => h.Id == kept);
        Assert.True((await hospital.VerifyAudit()).Holds);
    }

    [Theory, OnBothStores]
    public async Task What_somebody_wrote_after_the_merge_stays(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var (kept, gone) = (await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314", phone: "1111111"), "M1"), await hospital.Add(Larkfield.Person("Okafor", "Maggie", "19510314", phone: "2222222"), "M2"));
        var link = await Merge(hospital, kept, gone, IdentityField.Name, IdentityField.Phone);
        Advance(hospital);
        await hospital.Do<bool>(async s => await PatientRecords.Update(s, kept, new Demographics { Phone = "3333333" }, s.Now));

        await hospital.Run(UnmergePatients.UnmergePatients.Definition, new UndoOrder(link, "two people"));

        Assert.Equal(("Margaret", "3333333"), ((await View(hospital, kept)).Given, (await View(hospital, kept)).Phone));
    }

    [Theory, OnBothStores]
    public async Task A_value_written_after_the_merge_can_be_given_to_the_other(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var (kept, gone) = (await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314", phone: "1111111"), "M1"), await hospital.Add(Larkfield.Person("Okafor", "Maggie", "19510314", phone: "2222222"), "M2"));
        var link = await Merge(hospital, kept, gone);
        Advance(hospital);
        await hospital.Do<bool>(async s => await PatientRecords.Update(s, kept, new Demographics { Phone = "3333333" }, s.Now));
        var sheet = await hospital.Run(ReadUnmerge.Definition, link);

        await hospital.Run(UnmergePatients.UnmergePatients.Definition, new UndoOrder(link, "two people") { FieldsToLoser = [IdentityField.Phone] });

        Assert.Equal([IdentityField.Phone], sheet.Value.Fields);
        Assert.Equal(("1111111", "3333333"), ((await View(hospital, kept)).Phone, (await View(hospital, gone)).Phone));
    }

    /// <summary>A into B, B into C; the middle merge is undone first, then the other.</summary>
    [Theory, OnBothStores]
    public async Task A_chain_is_taken_apart_in_any_order(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        PatientId[] p = [await hospital.Add(Larkfield.Person("Okafor", "A", "19510314"), "M0"), await hospital.Add(Larkfield.Person("Okafor", "B", "19510314"), "M1"), await hospital.Add(Larkfield.Person("Okafor", "C", "19510314"), "M2")];
        var first = await Merge(hospital, p[1], p[0]);
        var second = await Merge(hospital, p[2], p[1]);
        Assert.Equal(p[2], await MergedInto(hospital, p[0]));

        await hospital.Run(UnmergePatients.UnmergePatients.Definition, new UndoOrder(second, "two people"));
        Assert.Equal([p[1], null, null], [await MergedInto(hospital, p[0]), await MergedInto(hospital, p[1]), await MergedInto(hospital, p[2])]);
        Assert.Equal((IdentifierUse.Old, IdentifierUse.Usual), (await Use(hospital, "M0"), await Use(hospital, "M1")));

        await hospital.Run(UnmergePatients.UnmergePatients.Definition, new UndoOrder(first, "two people"));
        Assert.Null(await MergedInto(hospital, p[0]));
    }

    [Theory, OnBothStores]
    public async Task Items_that_came_after_the_merge_are_listed_and_given_to_whom_they_belong(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var (kept, gone) = (await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"), "M1"), await hospital.Add(Larkfield.Person("Okafor", "Maggie", "19510314"), "M2"));
        var old = await hospital.Visit(gone, "A1");
        var link = await Merge(hospital, kept, gone);
        Advance(hospital);
        var stays = await hospital.Visit(kept, "A2");
        var goes = await hospital.Visit(kept, "A3");
        var paper = await hospital.File(kept, goes, "note of A3");
        var onOld = await hospital.File(kept, old, "late note of A1");
        var loose = await hospital.File(kept, null, "loose sheet");
        var sheet = await hospital.Run(ReadUnmerge.Definition, link);

        var undone = await hospital.Run(UnmergePatients.UnmergePatients.Definition, new UndoOrder(link, "two people") { ToLoser = [new("visit", goes.Value), new("document", loose.Value)] });

        Assert.True(undone.Ok, undone.Problem?.Text);
        Assert.Equal(["document", "visit", "visit"], sheet.Value.Items.Select(i => i.Item.Kind).Order());
        Assert.Equal((gone, kept, gone), (await VisitOf(hospital, old), await VisitOf(hospital, stays), await VisitOf(hospital, goes)));
        Assert.Equal((gone, gone, gone), (await DocumentOf(hospital, paper), await DocumentOf(hospital, onOld), await DocumentOf(hospital, loose)));
        Assert.Equal(2, await hospital.Query(db => db.Set<Refiling>().CountAsync()));
    }

    [Theory, OnBothStores]
    public async Task What_was_filed_under_the_losers_number_goes_back_with_it(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var (kept, gone) = (await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"), "M1"), await hospital.Add(Larkfield.Person("Okafor", "Maggie", "19510314"), "M2"));
        var link = await Merge(hospital, kept, gone);
        Advance(hospital);
        var holder = (await hospital.Do<PatientId>(async s => (await PatientRecords.HolderOf(s, Larkfield.Facility, "M2"))!.Value)).Value;
        var visit = await hospital.Visit(holder, "A9");
        Assert.Equal(kept, await VisitOf(hospital, visit));

        await hospital.Run(UnmergePatients.UnmergePatients.Definition, new UndoOrder(link, "two people"));

        Assert.Equal(gone, await VisitOf(hospital, visit));
    }

    [Theory, OnBothStores]
    public async Task A_second_unmerge_an_unknown_one_and_one_without_a_reason_are_refused(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var (kept, gone) = (await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"), "M1"), await hospital.Add(Larkfield.Person("Okafor", "Maggie", "19510314"), "M2"));
        var link = await Merge(hospital, kept, gone);

        var silent = await hospital.Run(UnmergePatients.UnmergePatients.Definition, new UndoOrder(link, " "));
        await hospital.Run(UnmergePatients.UnmergePatients.Definition, new UndoOrder(link, "two people"));
        var again = await hospital.Run(UnmergePatients.UnmergePatients.Definition, new UndoOrder(link, "two people"));
        var unknown = await hospital.Run(UnmergePatients.UnmergePatients.Definition, new UndoOrder(4711, "two people"));

        Assert.Equal(["PAT-0213", "PAT-0212", "PAT-0211"], [silent.Problem?.Code, again.Problem?.Code, unknown.Problem?.Code]);
    }

    [Theory, OnBothStores]
    public async Task Merges_of_one_survivor_are_undone_out_of_order(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var (kept, one, two) = (await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"), "M1"), await hospital.Add(Larkfield.Person("Okafor", "Maggie", "19510314"), "M2"), await hospital.Add(Larkfield.Person("Okafor", "Greta", "19510314"), "M3"));
        var first = await Merge(hospital, kept, one, IdentityField.Name);
        var second = await Merge(hospital, kept, two, IdentityField.Name);

        await hospital.Run(UnmergePatients.UnmergePatients.Definition, new UndoOrder(first, "two people"));
        Assert.Equal("Greta", (await View(hospital, kept)).Given);

        await hospital.Run(UnmergePatients.UnmergePatients.Definition, new UndoOrder(second, "two people"));
        Assert.Equal("Margaret", (await View(hospital, kept)).Given);
    }

    static void Advance(Hospital hospital) => hospital.Clock.Advance(TimeSpan.FromMinutes(5));

    static async Task<long> Merge(Hospital hospital, PatientId into, PatientId from, params IdentityField[] taken)
    {
        var merged = await hospital.Do<long?>(s => PatientMerging.Merge(s, new MergeOrder(into, from, "same person") { Taken = taken }));
        Assert.True(merged.Ok, merged.Problem?.Text);
        return merged.Value!.Value;
    }

    static async Task<string> State(Hospital hospital, params PatientId[] ids)
    {
        var people = await hospital.Query(db => db.Set<Patient>().AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync());
        var numbers = await hospital.Query(db => db.Set<Identifier>().AsNoTracking().Where(i => ids.Contains(i.PatientId)).OrderBy(i => i.Value).ToListAsync());
        var keys = await hospital.Query(db => db.Set<SearchKey>().AsNoTracking().Where(k => ids.Contains(k.PatientId)).OrderBy(k => k.PatientId).ThenBy(k => k.Key).ToListAsync());
        return string.Join('\n', people.Select(p => $"{p.Id} {Snapshot.Of(p)} {p.MergedInto}")) + string.Join(',', numbers.Select(n => $"{n.PatientId} {n.Value} {n.Use}")) + string.Join(',', keys.Select(k => $"{k.PatientId} {k.Key}").Order(StringComparer.Ordinal));
    }

    static Task<PatientView> View(Hospital hospital, PatientId id) => hospital.Query(db => db.Set<PatientView>().SingleAsync(p => p.Id == id));

    static Task<PatientId?> MergedInto(Hospital hospital, PatientId id) => hospital.Query(db => db.Set<Patient>().Where(p => p.Id == id).Select(p => p.MergedInto).SingleAsync());

    static Task<IdentifierUse> Use(Hospital hospital, string number) => hospital.Query(db => db.Set<Identifier>().Where(i => i.Value == number).Select(i => i.Use).SingleAsync());

    static async Task<PatientId?> Holder(Hospital hospital, string number) => (await hospital.Do<PatientId>(async s => (await PatientRecords.FindByMrn(s, Larkfield.Facility, number))!.Value)).Value;

    static Task<PatientId> VisitOf(Hospital hospital, EncounterId id) => hospital.Query(db => db.Set<EncounterView>().Where(e => e.Id == id).Select(e => e.PatientId).SingleAsync());

    static Task<PatientId> DocumentOf(Hospital hospital, DocumentId id) => hospital.Query(db => db.Set<DocumentView>().Where(d => d.Id == id).Select(d => d.PatientId).SingleAsync());
}
