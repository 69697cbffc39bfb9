namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>The codes of a claim in words, for answers that name them.</summary>
public interface IMceCodeTexts
{
    string Principal { get; }

    string Secondary(int i);

    string Procedure(int i);
}
