using Custodian.Kernel;
using Custodian.Staging;

namespace Custodian.Cli.Engines;

/// <summary>What to do when several schemas are for a tumour.</summary>
static class UndecidedSchema
{
    public static Finding Finding(IReadOnlyCollection<StagingSchema> candidates) => new("STG-0102", Severity.Warning, "", Text(candidates));

    static string Text(IReadOnlyCollection<StagingSchema> candidates)
    {
        var keys = candidates.SelectMany(c => c.Discriminators).Distinct();
        return $"Several schemas are for this tumour: {string.Join(", ", candidates.Select(c => c.Id))}. Supply what decides between them: {string.Join(", ", keys)}.";
    }
}
