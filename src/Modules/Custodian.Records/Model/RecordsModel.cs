using Custodian.Records.Views;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Records.Model;

sealed class RecordsModel : IModuleModel
{
    public string Module => "records";

    public IReadOnlyList<PublishedView> Views =>
    [
        new("records_v_document", """
            select d.id, d.encounter_id, coalesce(p.merged_into, d.patient_id) as patient_id, d.facility_id,
                   d.type, t.name as type_name, t.chart_group as type_group, t.chart_order as type_order, t.loinc,
                   d.title, d.service_date, d.author_id, a.family as author_family, a.given as author_given,
                   d.source, d.external_number, d.parent_id, d.confidentiality, d.status, d.current_version,
                   v.signed_at is not null as signed, v.signed_by, v.signed_at,
                   v.sha256, v.media_type, v.bytes, v.pages, d.filed_at, d.version
              from records_document d
              join patients_v_patient p on p.id = d.patient_id
              join records_type t on t.code = d.type
              join records_version v on v.document_id = d.id and v.number = d.current_version
              left join encounters_v_practitioner a on a.id = d.author_id
            """),
        new("records_v_type", "select code, name, loinc, chart_group, chart_order, local from records_type"),
    ];

    public IReadOnlyList<MergeHandler> MergeHandlers =>
    [
        MergeHandler.ByReference<Document>("documents") with { Join = VisitDocuments.Documents },
        MergeHandler.ByReference<DocumentVersion>("document versions", (db, visit) => db.Set<DocumentVersion>().Where(v => db.Set<Document>().Any(d => d.Id == v.DocumentId && d.EncounterId == visit))),
        MergeHandler.ByReference<DocumentEvent>("document events") with { Join = VisitDocuments.Events },
        MergeHandler.ByReference<Chart>("charts"),
    ];

    public IReadOnlyList<VisitCheck> VisitChecks => [VisitDocuments.Check];

    public IReadOnlyList<FiledItems> FiledItems => [DocumentItems.Items];

    public void Configure(ModelBuilder model)
    {
        model.Entity<Document>(e =>
        {
            e.ToTable("records_document");
            e.HasIndex(x => new { x.FacilityId, x.ExternalNumber }).IsUnique();
            e.HasIndex(x => new { x.EncounterId, x.Type });
            e.HasIndex(x => x.PatientId);
            e.HasIndex(x => x.ParentId);
            e.HasIndex(x => new { x.AuthorId, x.Status });
        });
        model.Entity<DocumentVersion>(e =>
        {
            e.ToTable("records_version");
            e.HasIndex(x => new { x.DocumentId, x.Number }).IsUnique();
            e.HasIndex(x => x.PatientId);
            e.HasIndex(x => x.Sha256);
            e.Property(x => x.Sha256).HasMaxLength(64);
        });
        model.Entity<DocumentEvent>(e =>
        {
            e.ToTable("records_event");
            e.HasIndex(x => new { x.DocumentId, x.At });
            e.HasIndex(x => new { x.EncounterId, x.At });
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<DocumentType>(e =>
        {
            e.ToTable("records_type");
            e.HasKey(x => x.Code);
            e.Property(x => x.Code).HasMaxLength(40);
            e.HasIndex(x => x.Loinc);
            e.HasData(SeedTypes.All);
        });
        model.Entity<Chart>(e =>
        {
            e.ToTable("records_chart");
            e.HasKey(x => x.EncounterId);
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<Signer>(e =>
        {
            e.ToTable("records_signer");
            e.HasKey(x => x.UserId);
            e.HasIndex(x => x.PractitionerId).IsUnique();
        });
        model.Entity<DocumentView>(e => e.ToView("records_v_document").HasKey(x => x.Id));
        model.Entity<DocumentTypeView>(e => e.ToView("records_v_type").HasKey(x => x.Code));
    }
}
