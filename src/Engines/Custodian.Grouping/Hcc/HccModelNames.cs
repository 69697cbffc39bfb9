using System.Diagnostics.CodeAnalysis;

namespace Custodian.Grouping;

/// <summary>How each source file spells a model: every file has its own way.</summary>
/// <param name="Name">In requests and results: <c>CMS-HCC V28</c>.</param>
/// <param name="Mapping">In the diagnosis mapping and the edits: <c>CMS-HCC Model V28</c>.</param>
/// <param name="Coefficients">Version in the coefficient file: <c>C28</c>.</param>
/// <param name="Domain">Domain in hierarchy and label files.</param>
/// <param name="Version">Version in hierarchy and label files.</param>
/// <param name="ChronicDomain">Domain in the chronic list.</param>
public sealed record HccModelNames(HccModel Model, string Name, string Mapping, string Coefficients, string Domain, string Version, string ChronicDomain)
{
    public static IReadOnlyList<HccModelNames> All { get; } =
    [
        new(HccModel.CmsHccV22, "CMS-HCC V22", "CMS-HCC Model V22", "C22", "CMS-HCC", "V22", "CMS-HCC"),
        new(HccModel.CmsHccV24, "CMS-HCC V24", "CMS-HCC Model V24", "C24", "CMS-HCC", "V24", "CMS-HCC"),
        new(HccModel.CmsHccV28, "CMS-HCC V28", "CMS-HCC Model V28", "C28", "CMS-HCC", "V28", "CMS-HCC"),
        new(HccModel.EsrdV21, "CMS-HCC ESRD V21", "CMS-HCC ESRD Model V21", "D21", "ESRD", "V21", "CMS-HCC ESRD"),
        new(HccModel.EsrdV24, "CMS-HCC ESRD V24", "CMS-HCC ESRD Model V24", "D24", "ESRD", "V24", "CMS-HCC ESRD"),
        new(HccModel.RxHccV05, "RxHCC V05", "RxHCC Model V05", "R05", "RxHCC", "R05", "RxHCC"),
        new(HccModel.RxHccV08, "RxHCC V08", "RxHCC Model V08", "R08", "RxHCC", "R08", "RxHCC"),
    ];

    /// <summary>Name of the category in coefficient names: <c>HCC</c> or <c>RXHCC</c>.</summary>
    public string CategoryPrefix => Domain == "RxHCC" ? "RXHCC" : "HCC";

    public static HccModelNames Of(HccModel model) => All[(int)model];

    public static bool TryParse(string text, [NotNullWhen(true)] out HccModelNames? names) =>
        (names = All.FirstOrDefault(n => string.Equals(n.Name, text, StringComparison.OrdinalIgnoreCase))) is not null;
}
