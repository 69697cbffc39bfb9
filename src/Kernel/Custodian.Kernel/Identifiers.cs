using System.Globalization;

namespace Custodian.Kernel;

/// <summary>An id that wraps a 64-bit number; what the store and the binders need to know of every id type. Ids order as they were given out.</summary>
public interface IId<TSelf> : IComparable<TSelf>
    where TSelf : struct, IId<TSelf>
{
    long Value { get; }

    static abstract TSelf From(long value);

    int IComparable<TSelf>.CompareTo(TSelf other) => Value.CompareTo(other.Value);
}

public readonly record struct FacilityId(long Value) : IId<FacilityId>
{
    public static FacilityId From(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

public readonly record struct UserId(long Value) : IId<UserId>
{
    public static UserId From(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

public readonly record struct PatientId(long Value) : IId<PatientId>
{
    public static PatientId From(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

public readonly record struct EncounterId(long Value) : IId<EncounterId>
{
    public static EncounterId From(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

public readonly record struct PractitionerId(long Value) : IId<PractitionerId>
{
    public static PractitionerId From(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

public readonly record struct DocumentId(long Value) : IId<DocumentId>
{
    public static DocumentId From(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

public readonly record struct ClaimId(long Value) : IId<ClaimId>
{
    public static ClaimId From(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

public readonly record struct MessageId(long Value) : IId<MessageId>
{
    public static MessageId From(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
