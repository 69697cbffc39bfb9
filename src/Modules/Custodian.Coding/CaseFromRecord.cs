using Custodian.Completion;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Records;
using Custodian.Store.Facts;
using Custodian.Store.Slices;

namespace Custodian.Coding;

/// <summary>Follows encounters and documents: one subscriber, so that what happened to one patient is seen in its order.</summary>
sealed class CaseFromRecord : IFactSubscriber
{
    public string Name => "coding.case-from-record";

    public IReadOnlyList<Type> FactTypes { get; } =
    [
        typeof(EncounterDischarged), typeof(DischargeCancelled), typeof(EncounterCancelled), typeof(EncounterChanged),
        typeof(ChartCompleted), typeof(ChartReopened), typeof(DeficiencyOpened), typeof(DeficiencyClosed),
        typeof(DocumentFiled), typeof(DocumentAmended),
    ];

    public async Task Handle(SliceContext context, IFact fact)
    {
        EncounterId? encounter = fact switch
        {
            EncounterDischarged f => f.Encounter,
            DischargeCancelled f => f.Encounter,
            EncounterCancelled f => f.Encounter,
            EncounterChanged f => f.Encounter,
            DocumentFiled f => f.Encounter,
            ChartCompleted f => f.Encounter,
            ChartReopened f => f.Encounter,
            DeficiencyOpened f => f.Encounter,
            DeficiencyClosed f => f.Encounter,
            DocumentAmended f => f.Encounter,
            _ => null,
        };
        if (encounter is not { } id)
        {
            return;
        }

        if (fact is DocumentFiled filed)
        {
            await CaseKeeping.NoteLate(context, id, filed.Document, CaseKeeping.LateFiled);
        }
        else if (fact is DocumentAmended amended)
        {
            await CaseKeeping.NoteLate(context, id, amended.Document, amended.Change.ToString());
        }

        await CaseKeeping.Refresh(context, id);
    }
}
