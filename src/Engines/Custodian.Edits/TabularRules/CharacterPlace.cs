namespace Custodian.Edits.Tabular;

/// <summary>Where a <see cref="CharacterLimit"/> looks.</summary>
public enum CharacterPlace
{
    /// <summary>Right after the characters that the note names: <c>E08-E13 with .62</c>.</summary>
    After,

    /// <summary>At the end: <c>I69. with final characters -23</c>.</summary>
    Final,

    /// <summary>At a numbered character: <c>S02.- with 7th character B</c>.</summary>
    Numbered,
}
