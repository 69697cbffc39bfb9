namespace Custodian.Primaries;

/// <summary>What a rule has to say besides its printed reason; <see cref="DoubtText"/> has the words.</summary>
enum Doubt : byte
{
    None,
    DateUnknown,
    LateralityUnknown,
    DateAndLateralityUnknown,
    DateNotEnough,
    FirstNotInTable,
    SecondNotInTable,
    NeitherInTable,
    NoTableForFirst,
    NoTableForSecond,
    RowUndetermined,
    SiteUnspecific,
    MultipleTumoursUnknown,
    ParagangliomaReview,
    RenalCellCombinations,
    SeerRulesOf1998,
    SeerRulesOf2001,
    OneBiopsy,
    NoBiopsy,
    TwoBiopsies,
    PlasmacytomaWorkup,
    TreatmentUnconfirmed,
}
