using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Records;
using Custodian.Store.Facts;
using Custodian.Store.Slices;

namespace Custodian.Completion;

/// <summary>Analyses a chart whenever its encounter or one of its documents changed.</summary>
sealed class ChartEvents : IFactSubscriber
{
    public string Name => "completion.analyse";

    public IReadOnlyList<Type> FactTypes { get; } =
    [
        typeof(EncounterDischarged), typeof(DischargeCancelled), typeof(EncounterCancelled), typeof(EncounterChanged),
        typeof(DocumentFiled), typeof(DocumentSigned), typeof(DocumentAmended),
    ];

    public Task Handle(SliceContext context, IFact fact) =>
        EncounterOf(fact) is { } encounter ? Deficiencies.Analyse(context, encounter) : Task.CompletedTask;

    static EncounterId? EncounterOf(IFact fact) => fact switch
    {
        EncounterDischarged f => f.Encounter,
        DischargeCancelled f => f.Encounter,
        EncounterCancelled f => f.Encounter,
        EncounterChanged f => f.Encounter,
        DocumentFiled f => f.Encounter,
        DocumentSigned f => f.Encounter,
        DocumentAmended f => f.Encounter,
        _ => null,
    };
}
