using Custodian.Coding.Model;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Merging;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.Tests;

public class IdentityChangeTests
{
    [Theory, OnBothStores]
    public async Task A_coder_who_saves_after_a_merge_is_told_and_loses_nothing(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind, shelve: false);
        var id = await ward.Ready();
        await ward.Save(id, Ward.Sepsis);
        var opened = await ward.Open(id);
        var survivor = await Other(ward);
        var conflicts = await ward.Hospital.Do<string>(async s => string.Join(',', (await PatientMerging.Conflicts(s, survivor, ward.Patient)).Select(f => f.Code)));

        await ward.Hospital.Do(s => PatientRecords.Merge(s, survivor, ward.Patient, "same person"));
        await ward.Hospital.Drain();
        var refused = await ward.Save(id, new([new("N390", "Y")], []), version: opened.Version);
        var compared = await ward.Open(id);
        var saved = await ward.Save(id, new([new("N390", "Y")], []), version: compared.Version);

        Assert.Contains("COD-0427", conflicts.Value);
        Assert.Equal((ProblemKind.Stale, "COD-0428"), (refused.Problem!.Kind, refused.Problem.Code));
        Assert.Equal(11, compared.Codes.Diagnoses.Count);
        Assert.True(saved.Ok, saved.Problem?.Text);
    }

    [Theory, OnBothStores]
    public async Task After_an_unmerge_a_case_belongs_to_the_patient_of_its_visit(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind, shelve: false);
        var id = await ward.Admit();
        var gone = ward.Patient;
        var survivor = await Other(ward);
        var link = (await ward.Hospital.Do<long?>(s => PatientMerging.Merge(s, new MergeOrder(survivor, gone, "same person")))).Value!.Value;
        await ward.Discharge(id);
        Assert.Equal(survivor, (await ward.State(id))?.PatientId);

        await ward.Hospital.Do(s => PatientUnmerging.Undo(s, new UndoOrder(link, "two people")));

        Assert.Equal((gone, gone), ((await ward.State(id))!.PatientId, await ward.Hospital.Query(db => db.Set<CodingCase>().Where(c => c.EncounterId == id).Select(c => c.PatientId).SingleAsync())));
    }

    static async Task<PatientId> Other(Ward ward) =>
        (await ward.Hospital.Do<PatientId>(async s => await PatientRecords.Register(s, ward.Facility, new() { Family = "Okafor", Given = "Margaret", Sex = "F", BirthDate = PartialDate.From(new(1951, 3, 14)) }, null, s.Now))).Value;
}
