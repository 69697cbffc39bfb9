namespace Custodian.StoreTesting;

/// <summary>On which side of a commit the work stops.</summary>
public enum CrashMoment
{
    Before,
    After,
}
