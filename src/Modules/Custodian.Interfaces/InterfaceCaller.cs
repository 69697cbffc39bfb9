using Custodian.Store.Slices;

namespace Custodian.Interfaces;

/// <summary>The callers of this module: the listener may only store, the worker only apply, a query only read.</summary>
static class InterfaceCaller
{
    public static Caller Listener { get; } = Caller.Interface("hl7 listener", "mllp", new HashSet<string> { "interfaces.receive" });

    /// <summary>A system that asks the index, by its network address.</summary>
    public static Caller Query(string peer) => Caller.Interface("hl7 query", peer, new HashSet<string> { "interfaces.query" });

    public static Caller Worker { get; } = Caller.Interface("hl7 worker", "mllp", new HashSet<string> { "interfaces.apply" });
}
