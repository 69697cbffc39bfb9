using Custodian.Encounters.MergeVisits;
using Custodian.Encounters.Packets;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.Model;

sealed class EncountersModel : IModuleModel
{
    public string Module => "encounters";

    public IReadOnlyList<PublishedView> Views =>
    [
        new("encounters_v_practitioner", "select id, npi, family, given, credential, service, active from encounters_practitioner"),
        new("encounters_v_coverage", "select id, encounter_id, rank, payer_id, payer_name, filing_indicator, member_id, group_number, relationship from encounters_coverage"),
        new("encounters_v_encounter", """
            select e.id, coalesce(p.merged_into, e.patient_id) as patient_id, e.facility_id, e.account, e.class, e.type, e.state, e.leave_days,
                   e.admitted_at, e.admit_date, e.discharged_at, e.discharge_date, e.service, e.unit, e.room, e.bed,
                   e.admit_type, e.point_of_origin, e.discharge_status, e.admit_reason, e.admitting_diagnosis, e.attending_id, e.operating_id,
                   a.family as attending_family, a.given as attending_given, a.npi as attending_npi,
                   o.family as operating_family, o.given as operating_given, o.npi as operating_npi,
                   (select c.payer_name from encounters_coverage c where c.encounter_id = e.id and c.rank = 1) as payer_name,
                   e.version
              from encounters_encounter e
              join patients_v_patient p on p.id = e.patient_id
              left join encounters_practitioner a on a.id = e.attending_id
              left join encounters_practitioner o on o.id = e.operating_id
            """),
    ];

    public IReadOnlyList<MergeHandler> MergeHandlers =>
    [
        MergeHandler.ByReference<Encounter>("encounters"),
        MergeHandler.ByReference<EncounterEvent>("encounter events"),
        MergeHandler.ByReference<Coverage>("coverages"),
        MergeHandler.ByReference<AccountAlias>("former account numbers"),
        MergeHandler.ByReference<CensusCorrection>("census corrections"),
        MergeHandler.ByReference<PacketItem>("admission and discharge forms") with { Join = VisitForms.Forms },
        MergeHandler.ByReference<VisitMerge>("account merges", (db, visit) => db.Set<VisitMerge>().Where(m => m.SurvivorId == visit)),
        MergeHandler.ByReference<Allergy>("allergies"),
    ];

    public IReadOnlyList<MergeCheck> MergeChecks => [StayConflicts.Check];

    public IReadOnlyList<VisitCheck> VisitChecks => [VisitEndings.Check];

    public IReadOnlyList<FiledItems> FiledItems => [VisitItems.Items];

    public IQueryable<PatientId> PatientsHere(CustodianDb db) =>
        db.Set<EncounterView>().Where(e => e.State == EncounterState.InProgress || e.State == EncounterState.OnLeave || e.State == EncounterState.Arrived).Select(e => e.PatientId);

    public IQueryable<PatientPlace> PatientPlaces(CustodianDb db) => EncounterPlaces.OfPatients(db);

    public IQueryable<VisitPlace> VisitPlaces(CustodianDb db) => EncounterPlaces.OfVisits(db);

    public void Configure(ModelBuilder model)
    {
        model.Entity<Encounter>(e =>
        {
            e.ToTable("encounters_encounter");
            e.HasIndex(x => new { x.FacilityId, x.Account }).IsUnique();
            e.HasIndex(x => new { x.PatientId, x.AdmittedAt });
            // Two equalities: with one SQLite, which keeps no statistics, may read all visits of a facility for each patient of a list.
            e.HasIndex(x => new { x.PatientId, x.FacilityId });
            e.HasIndex(x => new { x.State, x.FacilityId, x.Unit, x.Room, x.Bed });
            e.HasIndex(x => x.DischargeDate);
            e.HasIndex(x => x.AdmitDate);
            e.HasIndex(x => x.Account);
        });
        model.Entity<EncounterEvent>(e =>
        {
            e.ToTable("encounters_event");
            e.HasIndex(x => new { x.EncounterId, x.EventAt });
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<Coverage>(e =>
        {
            e.ToTable("encounters_coverage");
            e.HasIndex(x => new { x.EncounterId, x.Rank }).IsUnique();
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<AccountAlias>(e =>
        {
            e.ToTable("encounters_account_alias");
            e.HasKey(x => new { x.FacilityId, x.Account });
            e.HasIndex(x => x.EncounterId);
            e.HasIndex(x => x.PatientId);
            e.HasIndex(x => x.Account);
        });
        model.Entity<StaySegment>(e =>
        {
            e.ToTable("encounters_segment");
            e.HasKey(x => new { x.EncounterId, x.Number });
            e.HasIndex(x => new { x.FacilityId, x.EndedAt, x.BeganAt });
        });
        model.Entity<EncounterLink>(e =>
        {
            e.ToTable("encounters_link");
            e.HasIndex(x => new { x.EncounterId, x.Kind });
            e.HasIndex(x => new { x.OtherId, x.Kind });
        });
        model.Entity<Bed>(e =>
        {
            e.ToTable("encounters_bed");
            e.HasIndex(x => new { x.FacilityId, x.Unit, x.Room, x.Name }).IsUnique();
        });
        model.Entity<BedClaim>(e =>
        {
            e.ToTable("encounters_bed_claim");
            e.HasKey(x => new { x.FacilityId, x.Unit, x.Room, x.Bed });
            e.HasIndex(x => x.EncounterId).IsUnique();
        });
        model.Entity<CensusCount>(e =>
        {
            e.ToTable("encounters_census_count");
            e.HasIndex(x => new { x.FacilityId, x.Day, x.Unit, x.Group }).IsUnique();
        });
        model.Entity<CensusCorrection>(e =>
        {
            e.ToTable("encounters_census_correction");
            e.HasIndex(x => new { x.FacilityId, x.Day });
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<PacketItem>(e =>
        {
            e.ToTable("encounters_packet_item");
            e.HasIndex(x => new { x.EncounterId, x.Form }).IsUnique();
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<VisitMerge>(e =>
        {
            e.ToTable("encounters_visit_merge");
            e.HasIndex(x => x.GoneId);
            e.HasIndex(x => x.SurvivorId);
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<PacketFormVersion>(e =>
        {
            e.ToTable("encounters_packet_form");
            e.HasIndex(x => new { x.FacilityId, x.Code, x.Number }).IsUnique();
        });
        model.Entity<Allergy>(e =>
        {
            e.ToTable("encounters_allergy");
            e.HasIndex(x => new { x.PatientId, x.Code }).IsUnique();
        });
        model.Entity<AccountCounter>(e =>
        {
            e.ToTable("encounters_account_counter");
            e.HasKey(x => new { x.FacilityId, x.Month });
        });
        model.Entity<Practitioner>(e =>
        {
            e.ToTable("encounters_practitioner");
            e.HasIndex(x => x.Npi).IsUnique();
        });
        model.Entity<EncounterView>(e => e.ToView("encounters_v_encounter").HasKey(x => x.Id));
        model.Entity<CoverageView>(e => e.ToView("encounters_v_coverage").HasKey(x => x.Id));
        model.Entity<PractitionerView>(e => e.ToView("encounters_v_practitioner").HasKey(x => x.Id));
    }
}
