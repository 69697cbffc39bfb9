namespace Custodian.Primaries;

/// <summary>A chart of the 2007 brain rules: each histology stands on one or more branches, kept as bits.</summary>
sealed class ChartBranches(ulong[] byHistology)
{
    /// <summary>0 when the histology is not in the chart.</summary>
    public ulong Of(in Tumour tumour) => byHistology[tumour.HistologyIndex];
}
