namespace Custodian.Completion;

/// <summary>What a chart lacks.</summary>
public enum DeficiencyKind
{
    MissingDocument,
    MissingSignature,
}
