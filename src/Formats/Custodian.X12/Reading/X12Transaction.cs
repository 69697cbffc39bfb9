namespace Custodian.X12;

/// <summary>ST to SE: the segments <see cref="First"/> to <see cref="First"/> + <see cref="Count"/> of the file.</summary>
/// <param name="SetId">ST01, such as <c>837</c>.</param>
/// <param name="ControlNumber">ST02 as written.</param>
/// <param name="Guide">ST03, or GS08 where the set has no ST03.</param>
/// <param name="First">Position of the ST segment.</param>
/// <param name="Count">Segments from ST to SE, both included; without SE, up to the next envelope segment.</param>
public sealed record X12Transaction(string SetId, string ControlNumber, string Guide, int First, int Count);
