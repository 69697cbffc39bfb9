using Custodian.Store.Slices;

namespace Custodian.Interfaces;

/// <summary>The callers of this module: the listener may only store, the worker only apply.</summary>
static class InterfaceCaller
{
    public static Caller Listener { get; } = Caller.Interface("hl7 listener", "mllp", new HashSet<string> { "interfaces.receive" });

    public static Caller Worker { get; } = Caller.Interface("hl7 worker", "mllp", new HashSet<string> { "interfaces.apply" });
}
