using Custodian.Synthetic.Hl7;

namespace Custodian.Synthetic;

/// <summary>
/// The stories as the HL7 v2.5.1 messages an admission system, a transcription system and a laboratory would send: ADT A01, A02, A03, A04,
/// A08 and A40, MDM T02 per document, ORU R01 per laboratory or pathology report. MSH-3 says SYNTHETIC.
/// </summary>
public static class Feed
{
    /// <summary>One patient's messages in the order of events. Streams over any number of patients; a duplicate's A40 comes after its visits.</summary>
    public static IEnumerable<SyntheticMessage> Of(SyntheticPatient patient) => new FeedWriter(patient).Write();

    /// <summary>All messages of several patients in the order of events, as one interface would deliver them. Holds them all in memory.</summary>
    public static IReadOnlyList<SyntheticMessage> InOrder(IEnumerable<SyntheticPatient> patients) =>
        [.. patients.SelectMany(Of).OrderBy(m => m.At).ThenBy(m => m.ControlId, StringComparer.Ordinal)];
}
