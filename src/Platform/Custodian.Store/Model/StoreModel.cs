using Custodian.Store.Audit;
using Custodian.Store.Blobs;
using Custodian.Store.Facts;
using Custodian.Store.Jobs;
using Custodian.Store.Notices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Model;

/// <summary>The platform's own tables: audit trail, facts and their deliveries, blobs, long jobs.</summary>
sealed class StoreModel : IModuleModel
{
    public string Module => "store";

    // An audit row keeps the patient it was written about for ever; it is found from the survivor through the link.
    public IReadOnlyList<MergeHandler> MergeHandlers =>
        [new(typeof(AuditEvent), "audit events", (db, patient) => db.Set<AuditEvent>().CountAsync(row => row.PatientId == patient))];

    public void Configure(ModelBuilder model)
    {
        model.Entity<AuditEvent>(e =>
        {
            e.ToTable("store_audit_event");
            e.HasKey(x => new { x.Node, x.Seq });
            e.HasIndex(x => new { x.PatientId, x.At });
            e.HasIndex(x => new { x.UserId, x.At });
            e.HasIndex(x => x.At);
        });
        model.Entity<AuditHead>(e =>
        {
            e.ToTable("store_audit_head");
            e.HasKey(x => x.Node);
        });
        model.Entity<FactRow>(e =>
        {
            e.ToTable("store_fact");
            e.HasKey(x => x.Id);
        });
        model.Entity<FactDelivery>(e =>
        {
            e.ToTable("store_fact_delivery");
            e.HasKey(x => new { x.FactId, x.Subscriber });
            e.HasIndex(x => new { x.Status, x.FactId });
            e.HasIndex(x => new { x.Subscriber, x.OrderKey, x.Status, x.FactId });
        });
        model.Entity<BlobRow>(e =>
        {
            e.ToTable("store_blob");
            e.HasKey(x => x.Sha256);
            e.Property(x => x.Sha256).HasMaxLength(64);
        });
        model.Entity<Notice>(e =>
        {
            e.ToTable("store_notice");
            e.HasIndex(x => new { x.User, x.SeenAt });
            e.HasIndex(x => new { x.User, x.Id });
        });
        model.Entity<JobRow>(e =>
        {
            e.ToTable("store_job");
            e.HasIndex(x => new { x.State, x.NextAt });
            e.HasIndex(x => new { x.Kind, x.Id });
            e.HasIndex(x => x.EndedAt);
        });
    }
}
