namespace Custodian.Store.Jobs.ListJobs;

/// <summary>Which jobs a list shows.</summary>
public enum JobsView
{
    /// <summary>Waiting and running.</summary>
    Open,
    Failed,
    Mine,
    All,
}
