namespace Custodian.Grouping;

/// <summary>CMS risk adjustment models whose tables the packs hold. The numbers are part of the pack layout.</summary>
public enum HccModel
{
    /// <summary>Part C, 79 categories; PACE organisations.</summary>
    CmsHccV22 = 0,

    /// <summary>Part C, 86 categories; until payment year 2025, and for comparison.</summary>
    CmsHccV24 = 1,

    /// <summary>Part C, 115 categories; alone from payment year 2026.</summary>
    CmsHccV28 = 2,

    /// <summary>End-stage renal disease, 2019 model.</summary>
    EsrdV21 = 3,

    /// <summary>End-stage renal disease, 2023 model.</summary>
    EsrdV24 = 4,

    /// <summary>Part D, 76 categories.</summary>
    RxHccV05 = 5,

    /// <summary>Part D, 84 categories.</summary>
    RxHccV08 = 6,
}
