using Custodian.Kernel;

namespace Custodian.Access.Model;

/// <summary>What a person typed into a form and had not sent when the screen was locked or left. Sealed, theirs alone, and gone after a day.</summary>
sealed class Typing
{
    public required long Id { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>The address of the page, as it stands in the browser: ids only.</summary>
    public required string Page { get; init; }

    /// <summary>Where the form posts to: tells the forms of one page apart.</summary>
    public required string Form { get; init; }

    /// <summary>The fields, sealed for this person, page and form.</summary>
    public required string Sealed { get; set; }

    public required DateTime KeptAt { get; set; }

    public required DateTime EndsAt { get; set; }
}
