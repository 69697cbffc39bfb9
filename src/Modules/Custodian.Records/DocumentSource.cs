namespace Custodian.Records;

/// <summary>How a document came into the record.</summary>
public enum DocumentSource
{
    Scan,
    Transcribed,
    Interface,
    Form,
    Upload,
}
