namespace Custodian.Patients.ListDuplicates;

/// <summary>The saved views of the duplicates list.</summary>
public enum DuplicateView
{
    Open,
    Mine,
    Clinical,
    Approval,
    ToMerge,
    ToVerify,
    Closed,
}
