namespace Custodian.Primaries;

/// <summary>Two tumours of a patient and the decision about them.</summary>
/// <param name="First">Place of the tumour diagnosed earlier in the list given, from 0.</param>
/// <param name="Second">Place of the later one.</param>
public sealed record TumourPair(int First, int Second, Decision Decision);
