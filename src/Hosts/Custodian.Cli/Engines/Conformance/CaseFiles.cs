namespace Custodian.Cli.Engines.Conformance;

/// <summary>Every kind of case file that <c>custodian conformance</c> knows; one line a family, so that additions merge.</summary>
static class CaseFiles
{
    public static IReadOnlyList<ICaseFile> Kinds { get; } =
    [
        new DrgMceCases(),
        new PeerGrouperCases(),
        new HccCases(),
        new ComorbidityCases(),
        new PrimaryPairCases(),
        new IarcPairCases(),
        new IarcPersonCases(),
        new IarcCheckCases(),
        new NaaccrXmlCases(),
        new NaaccrFlatCases(),
        new StagingCases(),
        new CsIntegrationCases(),
        new CsSchemaCases(),
        new DerivationCases(),
        new RegistryTableCases(),
        new ScreeningCases(),
        new KaplanMeierCases(),
        new LifeTableCases(),
        new RelativeSurvivalCases(),
        new ExpectedSurvivalCases(),
        new StandardisedRateCases(),
        new SurvivalTestCases(),
    ];
}
