namespace Custodian.Coding.Model;

/// <summary>Who sees what coders add to the books.</summary>
public enum OwnReach
{
    /// <summary>The one who wrote it.</summary>
    Personal,

    /// <summary>Every coder of the hospital; written by the coding lead.</summary>
    Facility,
}
