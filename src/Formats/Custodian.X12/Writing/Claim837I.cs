namespace Custodian.X12;

/// <summary>The institutional claim file, 837I 005010X223A2.</summary>
public static class Claim837I
{
    public const string Guide = "005010X223A2";

    /// <summary>
    /// Writes one interchange with one group. What the claims hold is written as it stands, with characters mapped to the X12 set: run
    /// <see cref="ClaimScrubber"/> first and do not send a claim that has an error.
    /// </summary>
    /// <returns>ASCII bytes, one line without line ends.</returns>
    public static byte[] Write(InstitutionalClaimBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return new BatchWriter(batch).Write();
    }

    /// <summary>All institutional claims of a file, in its order, with what the model has no place for.</summary>
    public static ClaimsRead Read(X12File file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return ClaimFileReader.Read(file);
    }

    /// <summary>The claim with a patient control number (CLM01); null when the file has none.</summary>
    public static InstitutionalClaim? Read(X12File file, string patientControlNumber) =>
        Read(file).Claims.FirstOrDefault(c => c.PatientControlNumber == patientControlNumber);
}
