using Custodian.Kernel;
using Custodian.Store.Audit;

namespace Custodian.Store.Slices;

/// <summary>Whether a slice changes rows. Reads run outside a transaction and are audited before their answer is handed out.</summary>
public enum SliceKind
{
    Read,
    Write,
}

/// <summary>What a slice touches, and so what its audit event must name.</summary>
public enum Scope
{
    /// <summary>One patient's record: a success that names no patient through <see cref="SliceContext.Accessed"/> is refused as a defect.</summary>
    Patient,

    /// <summary>A list or search over patients: one event with the size of the answer.</summary>
    List,

    /// <summary>No patient data: settings, users, code books.</summary>
    System,
}

/// <summary>The part of a slice that does not depend on its types: what the rules test, the route inventory and the role matrix read.</summary>
public interface ISlice
{
    /// <summary>Dotted name, the same in the audit trail, metrics and documentation: <c>coding.finalize</c>.</summary>
    string Name { get; }

    /// <summary>The permission a caller must hold.</summary>
    string Permission { get; }

    SliceKind Kind { get; }

    Scope Scope { get; }

    AuditVerb Verb { get; }

    /// <summary>Why a list shows rows of every facility to callers who are limited to some; null for a list that narrows (<see cref="OwnFacilities"/>).</summary>
    string? Everywhere { get; }
}

/// <summary>
/// One use case: its permission, its audit verb and its handler. Pages, JSON, HL7 messages and the command line all go through
/// <see cref="SliceRunner.Run"/> with the same slice.
/// </summary>
public sealed record Slice<TIn, TOut>(
    string Name,
    string Permission,
    SliceKind Kind,
    Scope Scope,
    AuditVerb Verb,
    Func<SliceContext, TIn, Task<Outcome<TOut>>> Handle) : ISlice
{
    public string? Everywhere { get; init; }
}

public static class Slice
{
    public static Slice<TIn, TOut> Read<TIn, TOut>(string name, string permission, Scope scope, Func<SliceContext, TIn, Task<Outcome<TOut>>> handle, AuditVerb verb = AuditVerb.Access, string? everywhere = null) =>
        new(name, permission, SliceKind.Read, scope, verb, handle) { Everywhere = everywhere };

    public static Slice<TIn, TOut> Write<TIn, TOut>(string name, string permission, Scope scope, AuditVerb verb, Func<SliceContext, TIn, Task<Outcome<TOut>>> handle, string? everywhere = null) =>
        new(name, permission, SliceKind.Write, scope, verb, handle) { Everywhere = everywhere };
}
