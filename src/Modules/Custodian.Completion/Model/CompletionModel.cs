using Custodian.Completion.Views;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Completion.Model;

sealed class CompletionModel : IModuleModel
{
    public string Module => "completion";

    public IReadOnlyList<PublishedView> Views =>
    [
        new("completion_v_encounter", "select encounter_id, missing_documents, unsigned, discharged_on, ready_for_coding_at, complete_at from completion_chart"),
    ];

    public IReadOnlyList<MergeHandler> MergeHandlers =>
    [
        MergeHandler.ByReference<Deficiency>("deficiencies"),
        MergeHandler.ByReference<DeficiencyHistory>("deficiency history"),
        MergeHandler.ByReference<ChartStatus>("chart completeness"),
    ];

    public void Configure(ModelBuilder model)
    {
        model.Entity<Deficiency>(e =>
        {
            e.ToTable("completion_deficiency");
            e.HasIndex(x => new { x.EncounterId, x.Subject }).IsUnique();
            e.HasIndex(x => new { x.State, x.DueAt });
            e.HasIndex(x => new { x.ResponsibleId, x.State, x.Kind });
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<DeficiencyHistory>(e =>
        {
            e.ToTable("completion_history");
            e.HasIndex(x => new { x.DeficiencyId, x.At });
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<ChartStatus>(e =>
        {
            e.ToTable("completion_chart");
            e.HasKey(x => x.EncounterId);
            e.HasIndex(x => new { x.CompleteAt, x.NextDueAt });
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<CompletionView>(e => e.ToView("completion_v_encounter").HasKey(x => x.EncounterId));
    }
}
