using Custodian.Staging;

namespace Custodian.RegistryEdits;

/// <summary>Reference tables of other publishers that some rules ask. Rules whose table is null are told as not run.</summary>
public sealed class EditPacks
{
    /// <summary>No reference tables.</summary>
    public static EditPacks None { get; } = new();

    /// <summary>EOD 2018 with Summary Stage 2018 and site-specific items: diagnoses from 2018.</summary>
    public StagingAlgorithm? Eod { get; init; }

    /// <summary>TNM 7: diagnoses of 2016 and 2017.</summary>
    public StagingAlgorithm? Tnm { get; init; }

    /// <summary>Collaborative Stage: diagnoses of 2004 to 2015.</summary>
    public StagingAlgorithm? Cs { get; init; }

    /// <summary>Which histologies are expected at which sites.</summary>
    public SiteHistologyList? SiteHistology { get; init; }

    internal StagingAlgorithm? Algorithm(string name) => name switch { EodName => Eod, TnmName => Tnm, CsName => Cs, _ => null };

    internal bool Has(string need) => need == SiteHistologyList.Need ? SiteHistology is not null : Algorithm(need) is not null;

    internal static bool IsAlgorithm(string name) => name is EodName or TnmName or CsName;

    const string EodName = "eod";
    const string TnmName = "tnm";
    const string CsName = "cs";
}
