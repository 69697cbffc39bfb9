using Custodian.Completion.Views;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Completion;

/// <summary>The module's face: what others ask of a chart's completeness.</summary>
public static class CompletionRecords
{
    /// <summary>What the chart lacks now, missing documents first.</summary>
    public static async Task<IReadOnlyList<MissingItem>> Missing(SliceContext s, EncounterId encounter)
    {
        var open = await Deficiencies.Open(s, encounter);
        return [.. open.OrderBy(d => d.Kind).ThenBy(d => d.DueAt).Select(d => new MissingItem(d.Id, d.Kind, d.DocumentType, d.Text, d.DocumentId, d.ResponsibleId, d.DueAt))];
    }

    /// <summary>Discharged, and every required document is there. Signatures may still be missing.</summary>
    public static Task<bool> IsReadyForCoding(SliceContext s, EncounterId encounter) =>
        s.Db.Set<CompletionView>().AnyAsync(c => c.EncounterId == encounter && c.ReadyForCodingAt != null, s.Stop);
}
