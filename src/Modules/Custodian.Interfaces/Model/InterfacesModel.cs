using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces.Model;

sealed class InterfacesModel : IModuleModel
{
    public string Module => "interfaces";

    // A message names the patient it was applied to for the reader's sake; it stays what the sender sent, whatever is merged.
    public IReadOnlyList<MergeHandler> MergeHandlers =>
        [new(typeof(InboundMessage), "messages", (db, patient) => db.Set<InboundMessage>().CountAsync(m => m.AboutPatient == patient))];

    public void Configure(ModelBuilder model)
    {
        model.Entity<InboundMessage>(e =>
        {
            e.ToTable("interfaces_message");
            e.HasIndex(x => new { x.SendingApplication, x.SendingFacility, x.ControlId, x.Sha256 }).IsUnique();
            e.HasIndex(x => new { x.Status, x.Id });
            e.HasIndex(x => new { x.OrderKey, x.Status, x.Id });
            e.HasIndex(x => x.ReceivedAt);
        });
        model.Entity<SenderRule>(e =>
        {
            e.ToTable("interfaces_sender_rule");
            e.HasKey(x => x.FacilityId);
        });
    }
}
