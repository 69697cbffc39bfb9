using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Store.Facts;

/// <summary>Something that happened, told to other modules: an immutable record in the past tense.</summary>
public interface IFact
{
    /// <summary>Facts about one patient are delivered in the order they were told. Null for facts about no patient.</summary>
    PatientId? PatientId { get; }
}

/// <summary>Reacts to facts. Runs in a transaction of its own that also marks the delivery done, so its database changes happen once.</summary>
public interface IFactSubscriber
{
    /// <summary>Stable name, part of the delivery's key: <c>coding.case-from-discharge</c>.</summary>
    string Name { get; }

    /// <summary>The fact types it wants.</summary>
    IReadOnlyList<Type> FactTypes { get; }

    Task Handle(SliceContext context, IFact fact);
}

/// <summary>A fact as stored.</summary>
public sealed class FactRow
{
    public required long Id { get; init; }

    /// <summary>Stable name of the type, for example <c>encounters.discharged</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Schema number of the JSON.</summary>
    public required int Schema { get; init; }

    public PatientId? PatientId { get; init; }

    public required string Json { get; init; }

    public required DateTime At { get; init; }
}

public enum DeliveryStatus
{
    Pending,
    Done,

    /// <summary>Given up after the last attempt; shown to the administrator, and holds back later facts of the same patient.</summary>
    Failed,
}

public sealed class FactDelivery
{
    public required long FactId { get; init; }

    public required string Subscriber { get; init; }

    /// <summary>The patient, or the fact itself where order does not matter.</summary>
    public required long OrderKey { get; init; }

    public DeliveryStatus Status { get; set; }

    public int Attempts { get; set; }

    public DateTime NextAt { get; set; }

    public string Error { get; set; } = "";
}
