using Custodian.Kernel;

namespace Custodian.Ui;

/// <summary>
/// The person on screen, in the one order every page uses. MRN and birth date are the two identifiers; what is not known is said in words.
/// </summary>
/// <param name="Age">Written by <see cref="Show.Age(DateOnly, DateOnly)"/> on the facility's day; null when the birth date is not known.</param>
/// <param name="Mrn">With its zeros.</param>
public sealed record PatientBannerModel(string Family, string? Given, string? Middle, PartialDate? Born, string? Age, string? Sex, string Mrn)
{
    public string? Preferred { get; init; }

    /// <summary>Named beside the MRN when the person sees more than one facility.</summary>
    public string? MrnFacility { get; init; }

    public string? Account { get; init; }

    /// <summary>"Inpatient stay", "Emergency visit": what <see cref="Stay"/> counts.</summary>
    public string StayLabel { get; init; } = "Stay";

    /// <summary>Written by <see cref="Show.Stay"/>.</summary>
    public string? Stay { get; init; }

    /// <summary>"ADEYEMI-CLARK, S."</summary>
    public string? Attending { get; init; }

    /// <summary>Set when the person has died: the banner turns to an outline and says so.</summary>
    public PartialDate? Died { get; init; }

    public IReadOnlyList<BannerFlag> Flags { get; init; } = [];
}

/// <summary>A flag at the right of the banner.</summary>
/// <param name="Text">"Name alert", "Restricted: 1 document", "Legal hold", "Break-glass, 42 min left".</param>
/// <param name="Icon">Where the kind's own icon would mislead: "clock" for an age.</param>
public sealed record BannerFlag(StateKind Kind, string Text, string? Icon = null);
