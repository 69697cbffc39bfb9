using Custodian.Patients.Duplicates;
using Custodian.Patients.Merging;
using Custodian.Patients.Views;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Model;

sealed class PatientsModel : IModuleModel
{
    public string Module => "patients";

    public IReadOnlyList<PublishedView> Views =>
    [
        new("patients_v_patient", """
            select p.id, p.facility_id, p.family, p.given, p.middle, p.suffix, p.preferred, p.birth_date, p.sex, p.died_on,
                   p.street, p.city, p.state, p.zip, p.phone, p.merged_into,
                   (select min(i.value) from patients_identifier i
                     where i.patient_id = p.id and i.facility_id = p.facility_id and i.kind = 'Mrn' and i.use = 'Usual') as mrn,
                   exists (select 1 from patients_flag q where q.patient_id = p.id and q.kind = 'overlay' and q.ended_at is null) as quarantined
              from patients_patient p
            """),
        new("patients_v_facility", "select id, name, code, oid, time_zone, npi, tax_id, taxonomy, street, city, state, zip, phone from patients_facility"),
    ];

    public IReadOnlyList<MergeHandler> MergeHandlers =>
    [
        MergeHandler.ByReference<Identifier>("identifiers"),
        MergeHandler.ByReference<SearchKey>("search keys"),
        MergeHandler.ByReference<PatientLink>("earlier merges"),
        MergeHandler.ByReference<DemographicsHistory>("demographic changes"),
        MergeHandler.ByReference<PatientFlag>("flags"),
        MergeHandler.ByReference<OverlayNote>("overlay notes"),
        new(typeof(DuplicateSet), "duplicate sets", (db, patient) => db.Set<DuplicateSet>().CountAsync(row => row.PatientId == patient || row.OtherId == patient)),
        new(typeof(DoNotLink), "do-not-link entries", (db, patient) => db.Set<DoNotLink>().CountAsync(row => row.PatientId == patient || row.OtherId == patient)),
        new(typeof(LinkedRecord), "linked records", (db, patient) => db.Set<LinkedRecord>().CountAsync(row => row.PatientId == patient || row.OtherId == patient)),
        new(typeof(Refiling), "moved items", (db, patient) => db.Set<Refiling>().CountAsync(row => row.PatientId == patient || row.ToId == patient)),
        new(typeof(Patient), "patient", (_, _) => Task.FromResult(1)),
        .. IdentityModel.MergeHandlers,
    ];

    public IReadOnlyList<MergeCheck> MergeChecks => [PersonConflicts.Check];

    public IReadOnlyList<FiledItems> FiledItems => [NumberItems.Items];

    public IQueryable<PatientPlace> PatientPlaces(CustodianDb db) => Patients.PatientPlaces.OfNumbers(db);

    public IReadOnlyList<IQueryable<SamePerson>> SamePerson(CustodianDb db) => Patients.PatientPlaces.Merged(db);

    public void Configure(ModelBuilder model)
    {
        ConfigureIdentity(model);
        ConfigureDuplicates(model);
    }

    static void ConfigureDuplicates(ModelBuilder model)
    {
        model.Entity<DuplicateSet>(e =>
        {
            e.ToTable("patients_duplicate_set");
            e.HasIndex(x => new { x.PatientId, x.OtherId }).IsUnique();
            e.HasIndex(x => x.OtherId);
            e.HasIndex(x => new { x.State, x.Score });
            e.HasIndex(x => new { x.Owner, x.State });
            e.HasIndex(x => x.LinkId);
            e.Ignore(x => x.IsOpen);
        });
        model.Entity<DuplicateEvent>(e =>
        {
            e.ToTable("patients_duplicate_event");
            e.HasIndex(x => new { x.SetId, x.At });
        });
        model.Entity<ClinicalReview>(e =>
        {
            e.ToTable("patients_clinical_review");
            e.HasKey(x => new { x.SetId, x.Domain });
        });
        model.Entity<DoNotLink>(e =>
        {
            e.ToTable("patients_do_not_link");
            e.HasKey(x => new { x.PatientId, x.OtherId });
            e.HasIndex(x => x.OtherId);
        });
        model.Entity<LinkedRecord>(e =>
        {
            e.ToTable("patients_linked_record");
            e.HasIndex(x => x.PatientId);
            e.HasIndex(x => x.OtherId);
        });
        model.Entity<OverlayNote>(e =>
        {
            e.ToTable("patients_overlay_note");
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<Refiling>(e =>
        {
            e.ToTable("patients_refiling");
            e.HasIndex(x => x.PatientId);
            e.HasIndex(x => x.ToId);
        });
    }

    static void ConfigureIdentity(ModelBuilder model)
    {
        model.Entity<Facility>(e =>
        {
            e.ToTable("patients_facility");
            e.HasIndex(x => x.Code).IsUnique();
        });
        model.Entity<Patient>(e =>
        {
            e.ToTable("patients_patient");
            e.HasIndex(x => new { x.Family, x.Given });
            e.HasIndex(x => x.MergedInto);
            e.HasIndex(x => new { x.ListName, x.Id });
        });
        model.Entity<Identifier>(e =>
        {
            e.ToTable("patients_identifier");
            e.HasIndex(x => new { x.FacilityId, x.Kind, x.Value }).IsUnique();
            // Four equalities: with fewer SQLite, which keeps no statistics, reads all numbers of a facility for each row of patients_v_patient.
            e.HasIndex(x => new { x.PatientId, x.FacilityId, x.Kind, x.Use, x.Value });
            e.HasIndex(x => x.Value);
        });
        model.Entity<SearchKey>(e =>
        {
            e.ToTable("patients_search_key");
            // The keys of a patient lie together, in the order patients come; the index searches read can be built after a first load.
            e.HasKey(x => new { x.PatientId, x.Key });
            e.HasIndex(x => new { x.Key, x.PatientId });
        });
        model.Entity<PatientLink>(e =>
        {
            e.ToTable("patients_link");
            e.HasIndex(x => x.PatientId);
            e.HasIndex(x => x.SurvivorId);
        });
        model.Entity<DemographicsHistory>(e =>
        {
            e.ToTable("patients_demographics_history");
            e.HasIndex(x => x.PatientId);
            e.HasIndex(x => x.ListName);
        });
        model.Entity<PatientFlag>(e =>
        {
            e.ToTable("patients_flag");
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<KeyScheme>(e =>
        {
            e.ToTable("patients_key_scheme");
            e.Property(x => x.Id).ValueGeneratedNever();
        });
        model.Entity<SearchRecord>(e => e.ToTable("patients_search"));
        IdentityModel.Configure(model);
        model.Entity<PatientView>(e => e.ToView("patients_v_patient").HasKey(x => x.Id));
        model.Entity<FacilityView>(e => e.ToView("patients_v_facility").HasKey(x => x.Id));
    }
}
