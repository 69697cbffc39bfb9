using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Store.Jobs;

public readonly record struct JobId(long Value) : IId<JobId>
{
    public static JobId From(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
