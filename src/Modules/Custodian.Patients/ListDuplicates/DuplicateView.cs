namespace Custodian.Patients.ListDuplicates;

/// <summary>The saved views of the duplicates list.</summary>
public enum DuplicateView
{
    Open,
    Mine,
    Scheduled,
    Clinical,
    Approval,
    ToMerge,
    ToVerify,
    Closed,
}
