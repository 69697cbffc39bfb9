namespace Custodian.Store.Model;

/// <summary>An editable row. The version rises with each change, and a form that was opened on an older one is refused as stale.</summary>
public interface IVersioned
{
    long Version { get; set; }
}
