using Custodian.Kernel;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Custodian.Store.Model;

sealed class IdConverter<TId>() : ValueConverter<TId, long>(id => id.Value, value => Read(value))
    where TId : struct, IId<TId>
{
    static TId Read(long value) => TId.From(value);
}

/// <summary>Instants are UTC on both databases, to the millisecond: PostgreSQL keeps no more than microseconds, and SQLite no zone.</summary>
sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => DateTime.SpecifyKind(new DateTime(value.Ticks - (value.Ticks % TimeSpan.TicksPerMillisecond)), DateTimeKind.Utc),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

sealed class MoneyConverter() : ValueConverter<Money, long>(money => money.Cents, cents => new Money(cents));

sealed class PartialDateConverter() : ValueConverter<PartialDate, string>(date => date.ToDigits(), digits => Read(digits))
{
    static PartialDate Read(string digits) => PartialDate.TryParse(digits, out var date) ? date : default;
}
