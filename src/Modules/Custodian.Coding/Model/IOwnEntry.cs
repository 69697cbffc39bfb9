using Custodian.Store.Model;

namespace Custodian.Coding.Model;

/// <summary>
/// What coders add to the official books: a note, a favourite, an index line. A row is never changed but to withdraw it; an edit withdraws it and
/// writes the next one, so that every version stays. Rows are never deleted.
/// </summary>
interface IOwnEntry : IVersioned
{
    long Id { get; }

    /// <summary>Code system, as packs name it: <c>icd10cm</c>.</summary>
    string System { get; }

    /// <summary>Without the point.</summary>
    string Code { get; }

    OwnReach Reach { get; }

    /// <summary>Note, label or term.</summary>
    string Text { get; }

    string WrittenBy { get; }

    DateTime WrittenAt { get; }

    /// <summary>The version before this one; null for the first.</summary>
    long? Replaces { get; }

    DateTime? WithdrawnAt { get; set; }

    string WithdrawnBy { get; set; }
}
