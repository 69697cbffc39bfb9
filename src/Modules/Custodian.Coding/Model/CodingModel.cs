using Custodian.Coding.Views;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.Model;

sealed class CodingModel : IModuleModel
{
    public string Module => "coding";

    public IReadOnlyList<PublishedView> Views =>
    [
        new("coding_v_case", """
            select c.encounter_id, e.patient_id, c.facility_id, c.state, c.coder, c.missing, c.ready_at, c.final_version, c.final_at,
                   c.drg, c.weight_units, c.review_late,
                   (select count(*) from coding_pend p where p.encounter_id = c.encounter_id and p.closed_at is null) as open_pends
              from coding_case c
              join encounters_v_encounter e on e.id = c.encounter_id
            """),
    ];

    public IReadOnlyList<MergeHandler> MergeHandlers =>
    [
        MergeHandler.ByReference<CodingCase>("coding cases"),
        MergeHandler.ByReference<AssignedDiagnosis>("coded diagnoses"),
        MergeHandler.ByReference<AssignedProcedure>("coded procedures"),
        MergeHandler.ByReference<CodingVersion>("coding versions"),
        MergeHandler.ByReference<GroupingRun>("grouping results"),
        MergeHandler.ByReference<PendReason>("pended reasons"),
        MergeHandler.ByReference<LateDocument>("late documents"),
        MergeHandler.ByReference<RegroupedCase>("regrouped cases"),
    ];

    public IReadOnlyList<MergeCheck> MergeChecks => [OpenEdits.Check];

    public IReadOnlyList<VisitCheck> VisitChecks => [VisitCodes.Check];

    public void Configure(ModelBuilder model)
    {
        model.Entity<CodingCase>(e =>
        {
            e.ToTable("coding_case");
            e.HasKey(x => x.EncounterId);
            e.HasIndex(x => new { x.State, x.Urgency, x.EncounterId }).IsDescending(false, true, false);
            e.HasIndex(x => new { x.State, x.DischargedOn, x.EncounterId });
            e.HasIndex(x => new { x.State, x.Service });
            e.HasIndex(x => new { x.State, x.ReadyAt });
            e.HasIndex(x => new { x.Coder, x.State });
            e.HasIndex(x => x.ReviewLate);
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<AssignedDiagnosis>(e =>
        {
            e.ToTable("coding_diagnosis");
            e.HasIndex(x => new { x.EncounterId, x.CodesVersion, x.Sequence });
            e.HasIndex(x => x.PatientId);
            e.HasIndex(x => x.Code);
            e.HasIndex(x => x.EvidenceDocument);
        });
        model.Entity<AssignedProcedure>(e =>
        {
            e.ToTable("coding_procedure");
            e.HasIndex(x => new { x.EncounterId, x.CodesVersion, x.Sequence });
            e.HasIndex(x => x.PatientId);
            e.HasIndex(x => x.Code);
        });
        model.Entity<CodingVersion>(e =>
        {
            e.ToTable("coding_version");
            e.HasKey(x => new { x.EncounterId, x.Number });
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<GroupingRun>(e =>
        {
            e.ToTable("coding_grouping");
            e.HasIndex(x => new { x.EncounterId, x.CodesVersion, x.Kind }).IsUnique();
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<PendReason>(e =>
        {
            e.ToTable("coding_pend");
            e.HasIndex(x => new { x.EncounterId, x.ClosedAt });
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<LateDocument>(e =>
        {
            e.ToTable("coding_late_document");
            e.HasKey(x => new { x.EncounterId, x.DocumentId, x.Event });
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<RegroupedCase>(e =>
        {
            e.ToTable("coding_regrouped_case");
            e.HasKey(x => new { x.JobId, x.EncounterId });
            e.HasIndex(x => new { x.JobId, x.Difference, x.Delta });
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<FacilityRate>(e =>
        {
            e.ToTable("coding_facility_rate");
            e.HasIndex(x => new { x.FacilityId, x.EffectiveFrom });
        });
        model.Entity<CodeNote>(e =>
        {
            e.ToTable("coding_code_note");
            e.HasIndex(x => new { x.System, x.Code });
            e.HasIndex(x => new { x.WrittenBy, x.WithdrawnAt });
        });
        model.Entity<Favourite>(e =>
        {
            e.ToTable("coding_favourite");
            e.HasIndex(x => new { x.WrittenBy, x.WithdrawnAt });
        });
        model.Entity<IndexLine>(e =>
        {
            e.ToTable("coding_index_line");
            e.HasIndex(x => new { x.System, x.Code });
            e.HasIndex(x => new { x.WrittenBy, x.WithdrawnAt });
        });
        model.Entity<CodingCaseView>(e => e.ToView("coding_v_case").HasKey(x => x.EncounterId));
    }
}
