namespace Custodian.Grouping;

/// <summary>One of the two DRGs of a claim.</summary>
/// <param name="Drg">1 to 998, or 999 when the claim cannot be grouped.</param>
/// <param name="Mdc">Major diagnostic category reported with it; 0 for 999.</param>
/// <param name="BaseDrg">First DRG of the severity family.</param>
public readonly record struct DrgAssignment(
    int Drg, int Mdc, DrgType Type, int BaseDrg, DrgSeverity Severity, DrgReturnCode ReturnCode)
{
    public const int UngroupableDrg = 999;

    public bool IsGrouped => ReturnCode == DrgReturnCode.Ok;

    internal static DrgAssignment Refused(DrgReturnCode code) =>
        new(UngroupableDrg, 0, DrgType.None, UngroupableDrg, DrgSeverity.NonCc, code);
}
