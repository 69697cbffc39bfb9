using Custodian.Kernel;
using Custodian.Store.Facts;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Store.Tests;

public class FactTests
{
    [Theory, OnBothStores]
    public async Task Facts_of_one_patient_arrive_in_the_order_told(StoreKind kind)
    {
        var heard = new Listener();
        await using var hospital = await Open(kind, heard);

        await Tell(hospital, 1, 10, 11, 12);
        await hospital.Drain();

        Assert.Equal([10, 11, 12], heard.Heard);
    }

    [Theory, OnBothStores]
    public async Task A_fact_of_a_change_that_failed_is_never_told(StoreKind kind)
    {
        var heard = new Listener();
        await using var hospital = await Open(kind, heard);

        await hospital.Do<Done>(s =>
        {
            s.Tell(new Happened(new PatientId(1), 10));
            return Task.FromResult<Outcome<Done>>(Problem.Conflict("TST-0001", "no"));
        });
        await hospital.Drain();

        Assert.Empty(heard.Heard);
    }

    [Theory, OnBothStores]
    public async Task A_failing_delivery_holds_back_its_patient_only_and_is_tried_again(StoreKind kind)
    {
        var heard = new Listener { FailOn = 10 };
        await using var hospital = await Open(kind, heard);
        await Tell(hospital, 1, 10, 11);
        await Tell(hospital, 2, 20);

        await hospital.Drain();
        Assert.Equal([20], heard.Heard);

        heard.FailOn = 0;
        hospital.Clock.Advance(TimeSpan.FromMinutes(1));
        await hospital.Drain();
        Assert.Equal([20, 10, 11], heard.Heard);
    }

    [Theory, OnBothStores]
    public async Task After_the_last_attempt_it_waits_for_a_person(StoreKind kind)
    {
        var heard = new Listener { FailOn = 10 };
        await using var hospital = await Open(kind, heard);
        await Tell(hospital, 1, 10);
        for (var i = 0; i < 9; i++)
        {
            await hospital.Drain();
            hospital.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(DeliveryStatus.Failed, await hospital.Query(db => db.Set<FactDelivery>().Select(d => d.Status).SingleAsync()));
        heard.FailOn = 0;
        await hospital.Get<FactDispatcher>().RetryFailed();
        await hospital.Drain();
        Assert.Equal([10], heard.Heard);
    }

    [Theory, OnBothStores]
    public async Task What_a_subscriber_wrote_before_it_failed_is_not_kept(StoreKind kind)
    {
        var heard = new Listener { FailOn = 10, WriteFirst = true };
        await using var hospital = await Open(kind, heard);
        await Tell(hospital, 1, 10);

        await hospital.Drain();

        Assert.Equal(0, await hospital.Query(db => db.Set<Blobs.BlobRow>().CountAsync()));
    }

    static Task<Hospital> Open(StoreKind kind, Listener listener) => Hospital.Open(kind, services =>
    {
        services.AddSingleton<IFactSubscriber>(listener);
        services.AddSingleton(FactType.Of<Happened>("test.happened"));
    });

    static Task Tell(Hospital hospital, long patient, params int[] numbers) => hospital.Do<Done>(s =>
    {
        foreach (var n in numbers)
        {
            s.Tell(new Happened(new PatientId(patient), n));
        }

        return Task.FromResult<Outcome<Done>>(Done.Value);
    });

    sealed record Happened(PatientId Patient, int Number) : IFact
    {
        public PatientId? PatientId => Patient;
    }

    sealed class Listener : IFactSubscriber
    {
        public List<int> Heard { get; } = [];

        public int FailOn { get; set; }

        public bool WriteFirst { get; init; }

        public string Name => "test.listener";

        public IReadOnlyList<Type> FactTypes => [typeof(Happened)];

        public async Task Handle(SliceContext context, IFact fact)
        {
            var number = ((Happened)fact).Number;
            if (WriteFirst)
            {
                await context.Blobs.Put(context.Db, "text"u8.ToArray(), "text/plain", context.Now, context.Stop);
            }

            if (number == FailOn)
            {
                throw new InvalidOperationException("planted");
            }

            Heard.Add(number);
        }
    }
}
