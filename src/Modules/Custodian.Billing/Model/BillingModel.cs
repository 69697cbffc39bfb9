using Custodian.Billing.Views;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.Model;

sealed class BillingModel : IModuleModel
{
    public string Module => "billing";

    public IReadOnlyList<PublishedView> Views =>
    [
        new("billing_v_charge", "select id, encounter_id, service_date, revenue_code, hcpcs, units, amount, description, source from billing_charge"),
        new("billing_v_account", """
            select a.encounter_id, a.facility_id, a.state,
                   (select coalesce(cast(sum(c.amount) as bigint), 0) from billing_charge c where c.encounter_id = a.encounter_id) as charges_cents,
                   (select cast(count(*) as integer) from billing_hold h where h.encounter_id = a.encounter_id and h.cleared_at is null) as holds
              from billing_account a
            """),
    ];

    public IReadOnlyList<MergeHandler> MergeHandlers =>
    [
        MergeHandler.ByReference<Charge>("charges") with { Join = VisitCharges.Charges },
        MergeHandler.ByReference<Account>("billing accounts"),
        MergeHandler.ByReference<AccountHold>("billing holds"),
        MergeHandler.ByReference<Claim>("claims"),
        MergeHandler.ByReference<ClaimEvent>("claim events", (db, visit) => db.Set<ClaimEvent>().Where(e => db.Set<Claim>().Any(c => c.Id == e.ClaimId && c.EncounterId == visit))),
    ];

    public IReadOnlyList<MergeCheck> MergeChecks => [OpenClaims.Check];

    public IReadOnlyList<VisitCheck> VisitChecks => [VisitCharges.Check];

    public void Configure(ModelBuilder model)
    {
        ConfigureAccounts(model);
        ConfigureClaims(model);
        model.Entity<AccountView>(e =>
        {
            e.ToView("billing_v_account").HasKey(x => x.EncounterId);
            e.Ignore(x => x.Charges);
        });
        model.Entity<ChargeView>(e => e.ToView("billing_v_charge").HasKey(x => x.Id));
    }

    static void ConfigureAccounts(ModelBuilder model)
    {
        model.Entity<Charge>(e =>
        {
            e.ToTable("billing_charge");
            e.HasIndex(x => x.EncounterId);
            e.HasIndex(x => x.PatientId);
            e.HasIndex(x => new { x.Source, x.Key }).IsUnique();
        });
        model.Entity<Account>(e =>
        {
            e.ToTable("billing_account");
            e.HasKey(x => x.EncounterId);
            e.HasIndex(x => x.State);
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<AccountHold>(e =>
        {
            e.ToTable("billing_hold");
            e.HasIndex(x => new { x.EncounterId, x.ClearedAt });
            e.HasIndex(x => new { x.Reason, x.ClearedAt });
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<FacilityBilling>(e =>
        {
            e.ToTable("billing_facility");
            e.HasKey(x => x.FacilityId);
        });
    }

    static void ConfigureClaims(ModelBuilder model)
    {
        model.Entity<Claim>(e =>
        {
            e.ToTable("billing_claim");
            e.HasIndex(x => new { x.EncounterId, x.Number }).IsUnique();
            e.HasIndex(x => new { x.FacilityId, x.ControlNumber }).IsUnique();
            e.HasIndex(x => new { x.State, x.CreatedAt });
            e.HasIndex(x => x.PatientId);
            e.HasIndex(x => x.FileId);
            e.Ignore(x => x.Unsent);
            e.Ignore(x => x.Gone);
        });
        model.Entity<ClaimEvent>(e =>
        {
            e.ToTable("billing_claim_event");
            e.HasIndex(x => new { x.ClaimId, x.At });
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<ClaimFile>(e =>
        {
            e.ToTable("billing_claim_file");
            e.HasIndex(x => new { x.FacilityId, x.ReceiverId, x.ControlNumber }).IsUnique();
        });
        model.Entity<ReceiverCounter>(e =>
        {
            e.ToTable("billing_receiver_counter");
            e.HasKey(x => new { x.FacilityId, x.ReceiverId });
        });
    }
}
