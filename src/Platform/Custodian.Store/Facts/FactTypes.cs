using System.Text.Json;
using System.Text.Json.Serialization;
using Custodian.Kernel;

namespace Custodian.Store.Facts;

/// <summary>A module's declaration of a fact it tells: its stored name never changes, whatever becomes of the record's.</summary>
public sealed record FactType(Type Clr, string Name, int Schema)
{
    public static FactType Of<T>(string name, int schema = 1)
        where T : IFact => new(typeof(T), name, schema);
}

/// <summary>All fact types and who listens to them.</summary>
public sealed class FactTypes(IEnumerable<FactType> types, IEnumerable<IFactSubscriber> subscribers)
{
    static readonly JsonSerializerOptions Json = new() { Converters = { new IdJsonConverterFactory(), new JsonStringEnumConverter() } };

    readonly Dictionary<Type, FactType> _byClr = types.ToDictionary(t => t.Clr);
    readonly Dictionary<string, FactType> _byName = types.ToDictionary(t => t.Name, StringComparer.Ordinal);
    readonly ILookup<Type, IFactSubscriber> _listeners = subscribers.SelectMany(s => s.FactTypes.Select(t => (t, s))).ToLookup(x => x.t, x => x.s);
    readonly Dictionary<string, IFactSubscriber> _subscribers = subscribers.ToDictionary(s => s.Name, StringComparer.Ordinal);

    public IFactSubscriber? Subscriber(string name) => _subscribers.GetValueOrDefault(name);

    internal FactRow ToRow(IFact fact, long id, DateTime now)
    {
        var type = _byClr.TryGetValue(fact.GetType(), out var t) ? t : throw new InvalidOperationException($"{fact.GetType().Name} is not declared: add it to its module's Register.");
        return new FactRow { Id = id, Type = type.Name, Schema = type.Schema, PatientId = fact.PatientId, At = now, Json = JsonSerializer.Serialize(fact, fact.GetType(), Json) };
    }

    internal IFact FromRow(FactRow row) => (IFact)JsonSerializer.Deserialize(row.Json, _byName[row.Type].Clr, Json)!;

    internal IEnumerable<FactDelivery> DeliveriesOf(IEnumerable<FactRow> facts) =>
        from row in facts
        from subscriber in _listeners[_byName[row.Type].Clr]
        select new FactDelivery { FactId = row.Id, Subscriber = subscriber.Name, OrderKey = row.PatientId?.Value ?? row.Id, NextAt = row.At };
}

/// <summary>Ids as plain numbers in JSON.</summary>
public sealed class IdJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType && typeToConvert.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(IdJsonConverter<>).MakeGenericType(typeToConvert))!;

    sealed class IdJsonConverter<TId> : JsonConverter<TId>
        where TId : struct, IId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TId.From(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }
}
