namespace Custodian.Hl7v2;

/// <summary>Which of the two answers (HL7 2.5.1 section 2.9).</summary>
public enum AckMode
{
    /// <summary>AA, AE, AR: what became of the message. The only answer of the original mode.</summary>
    Application,

    /// <summary>CA, CE, CR: whether the message is stored safely. Enhanced mode, asked for by MSH-15.</summary>
    Commit,
}
