namespace Custodian.Grouping;

/// <summary>Names in formulas that are no attributes of codes.</summary>
static class Functions
{
    public const string Mcc = "MCC", Cc = "CC", Alive = "ALIVE", Died = "DIED", LeftAgainstAdvice = "AMA", TransferredNewborn = "XFRNBA";
    public const string InvalidStatus = "INVALID_DSTAT", InvalidSex = "INVALID_SEX", InvalidPdx = "INVALID_PDX", AnyDx = "ANYDX";
    public const string PdxEcode = "PDX_ECODE", MultipleTrauma = "MULTST", Bilateral = "BILATERAL", FallThrough = "MDC_20_FALL_THRU";
    public const string FourStents = "FOUR_STENTS", FourVessels = "FOUR_VESSELS";
    public const string FourDrugStents = "FOUR_DRUG_ELUTING_STENTS", FourBareStents = "FOUR_NON_DRUG_ELUTING_STENTS";
    public const string SectXFusions = "SGLANTSECTXCTR", PosteriorFusions = "SGLPOSTFUSECTR", SingleFusions = "SINGLEFUSIONCTR";
    public const string AnteriorFusions = "SGLANTCTR", Posterior1Fusions = "SGLPOST1CTR", MultipleFusions = "MULTFUSE";
    public const string Only = "ONLY:";

    /// <summary>Attribute given to every O.R. procedure for the formulas of versions 40.x that ask for one.</summary>
    public const string OperatingRoom = "ORPROC";

    public static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        Mcc, Cc, Alive, Died, LeftAgainstAdvice, TransferredNewborn, InvalidStatus, InvalidSex, InvalidPdx, AnyDx, PdxEcode, MultipleTrauma,
        Bilateral, FallThrough, FourStents, FourVessels, FourDrugStents, FourBareStents, SectXFusions, PosteriorFusions, SingleFusions,
        AnteriorFusions, Posterior1Fusions, MultipleFusions,
    };

    /// <summary>Sites of significant trauma, in the order of their bits (MS-DRG Definitions Manual, MDC 24).</summary>
    public static readonly string[] TraumaSites =
        ["sthead", "stchest", "stabdom", "stkidney", "sturin", "stpel", "stuplimb", "stlolimb"];

    /// <summary>Joints of bilateral replacement, in the order of their bits.</summary>
    public static readonly string[] Joints = ["righthip", "lefthip", "rightknee", "leftknee", "rightankle", "leftankle"];
}
