namespace Custodian.Interfaces.AnswerQueries;

/// <summary>Why a query could not be answered, and where in it (ERR-2).</summary>
/// <param name="Code">Table 0357.</param>
/// <param name="Location">Segment, sequence, field, repetition, component, as many as are known.</param>
sealed record QueryFault(string Code, string Meaning, string Text, params IReadOnlyList<string> Location)
{
    public static QueryFault Missing(string text, params IReadOnlyList<string> location) => new("101", "Required field missing", text, location);

    /// <summary>An identifier or domain that is not known here (ITI TF-2: 3.9.4.2.2 and 3.21.4.2.2, error code 204).</summary>
    public static QueryFault Unknown(string text, params IReadOnlyList<string> location) => new("204", "Unknown key identifier", text, location);
}
