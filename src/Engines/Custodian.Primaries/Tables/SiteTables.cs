namespace Custodian.Primaries;

/// <summary>Histology tables by primary site; sites of one published table share the instance.</summary>
sealed class SiteTables(RowTable?[] bySite)
{
    /// <summary>The table of the tumour's site, or null when the manual has none.</summary>
    public RowTable? For(in Tumour tumour) => bySite[tumour.Site];
}
