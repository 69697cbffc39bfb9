using System.Globalization;
using Custodian.Coding.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Database;
using Custodian.Store.Slices;

namespace Custodian.Coding;

/// <summary>
/// Loads the coding of many visits at once: a migration from another system, or the training hospital. Imported final codes carry no group and
/// no editions, because none of ours answered; a regrouping gives them one. No facts are told and one audit event covers the batch.
/// </summary>
public static class CodingBulk
{
    /// <summary>One batch in one transaction; answers with the number of cases written.</summary>
    public static readonly Slice<IReadOnlyList<BulkCoding>, int> Definition =
        Slice.Write<IReadOnlyList<BulkCoding>, int>("coding.import", "coding.import", Scope.List, AuditVerb.Originate, Handle);

    static async Task<Outcome<int>> Handle(SliceContext s, IReadOnlyList<BulkCoding> batch)
    {
        var final = batch.Where(c => c.FinalAt is not null).ToList();
        await BulkRows.Insert(s.Db, batch.Select(c => Case(s, c)).ToList(), s.Stop);
        await BulkRows.Insert(s.Db, batch.Select(c => Version(s, c)).ToList(), s.Stop);
        await BulkRows.Insert(s.Db, final.SelectMany(c => c.Diagnoses.Select(d => Diagnosis(s, c, d))).ToList(), s.Stop);
        await BulkRows.Insert(s.Db, final.SelectMany(c => c.Procedures.Select(p => Procedure(s, c, p))).ToList(), s.Stop);
        await BulkRows.Insert(s.Db, final.Select(c => Group(s, c)).ToList(), s.Stop);
        s.Accessed(null, obj: "coding cases", detail: string.Create(CultureInfo.InvariantCulture, $"{batch.Count} imported"));
        return batch.Count;
    }

    static CodingCase Case(SliceContext s, BulkCoding c)
    {
        var row = new CodingCase
        {
            EncounterId = c.Encounter, PatientId = c.Patient, FacilityId = c.Facility, Class = c.Class, Service = c.Service, DischargedOn = c.Discharged, State = c.FinalAt is null ? CaseState.Ready : CaseState.Coded,
            Coder = c.FinalAt is null ? "" : s.Caller.Name, ReadyAt = c.ReadyAt, FinalAt = c.FinalAt, FinalVersion = c.FinalAt is null ? null : 1,
        };
        row.Urgency = CasePriority.Urgency(new EncounterView { Class = c.Class, AdmitDate = c.Admitted, DischargeDate = c.Discharged }, row);
        return row;
    }

    static CodingVersion Version(SliceContext s, BulkCoding c) => new()
    {
        EncounterId = c.Encounter, Number = 1, PatientId = c.Patient, StartedAt = c.ReadyAt, StartedBy = s.Caller.Name, Admitting = c.Admitting,
        FinalAt = c.FinalAt, FinalBy = c.FinalAt is null ? "" : s.Caller.Name,
    };

    static AssignedDiagnosis Diagnosis(SliceContext s, BulkCoding c, FinalDiagnosis d) => new()
    {
        Id = s.Ids.Next(), EncounterId = c.Encounter, PatientId = c.Patient, CodesVersion = 1, Sequence = d.Sequence, Code = d.Code, Poa = d.Poa, Source = CodeSource.Imported,
        AddedBy = s.Caller.Name, AddedAt = c.ReadyAt,
    };

    static AssignedProcedure Procedure(SliceContext s, BulkCoding c, FinalProcedure p) => new()
    {
        Id = s.Ids.Next(), EncounterId = c.Encounter, PatientId = c.Patient, CodesVersion = 1, Sequence = p.Sequence, Code = p.Code, On = p.On, PractitionerId = p.Practitioner,
        Source = CodeSource.Imported, AddedBy = s.Caller.Name, AddedAt = c.ReadyAt,
    };

    static GroupingRun Group(SliceContext s, BulkCoding c) => new()
    {
        Id = s.Ids.Next(), EncounterId = c.Encounter, PatientId = c.Patient, CodesVersion = 1, Kind = GroupingKind.Final, Editions = "", PathJson = "[]", FindingsJson = "[]",
        At = c.FinalAt!.Value, By = s.Caller.Name,
    };
}
