namespace Custodian.Matching;

/// <summary>A record of a file to be matched.</summary>
/// <param name="Id">Its id in the file; unique there.</param>
/// <param name="Line">Its line, for findings.</param>
/// <param name="Traits">What it says about the person.</param>
public sealed record SourceRecord(string Id, int Line, PatientTraits Traits);
