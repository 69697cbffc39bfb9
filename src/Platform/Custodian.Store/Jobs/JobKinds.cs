namespace Custodian.Store.Jobs;

/// <summary>The kinds of jobs that the modules of this process can run.</summary>
public sealed class JobKinds(IEnumerable<JobKind> kinds)
{
    readonly Dictionary<string, JobKind> _byName = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);

    public IEnumerable<JobKind> All => _byName.Values;

    /// <summary>Null for a job that a newer or older version of the program asked for.</summary>
    public JobKind? Find(string name) => _byName.GetValueOrDefault(name);
}
