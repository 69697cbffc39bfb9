using Custodian.StoreTesting;

namespace Custodian.Interfaces.Tests;

/// <summary>Bad senders, over the wire.</summary>
public class ListenerTests
{
    [Theory, OnBothStores]
    public async Task A_truncated_frame_is_not_stored_and_the_sender_may_send_again(StoreKind kind)
    {
        await using var listener = await Listener.Open(kind);
        var whole = Listener.Frame(Adt("1"));

        using (var cut = await listener.Connect())
        {
            await cut.GetStream().WriteAsync(whole.AsMemory(0, whole.Length - 2), TestContext.Current.CancellationToken);
        }

        using var again = await listener.Connect();
        Assert.Contains("MSA|AA|1", await Listener.Exchange(again.GetStream(), whole));
        Assert.Equal(["1"], await listener.Stored());
    }

    [Theory, OnBothStores]
    public async Task A_frame_that_begins_inside_another_gives_up_the_first_and_is_read(StoreKind kind)
    {
        await using var listener = await Listener.Open(kind);
        using var client = await listener.Connect();
        var first = Listener.Frame(Adt("1"));

        var answer = await Listener.Exchange(client.GetStream(), [.. first.AsSpan(0, 60), .. Listener.Frame(Adt("2"))]);

        Assert.Contains("MSA|AA|2", answer);
        Assert.Equal(["2"], await listener.Stored());
        Assert.Contains("MSA|AA|1", await Listener.Exchange(client.GetStream(), first));
    }

    [Fact]
    public async Task A_message_above_the_limit_is_rejected_and_the_connection_goes_on()
    {
        await using var listener = await Listener.Open(StoreKind.Sqlite, maxBytes: 4096);
        using var client = await listener.Connect();

        var answer = await Listener.Exchange(client.GetStream(), Listener.Frame(Adt("1") + "NTE|1||" + new string('x', 8192) + "\r"));

        Assert.Contains("MSA|AR", answer);
        Assert.Contains("MSA|AA|2", await Listener.Exchange(client.GetStream(), Listener.Frame(Adt("2"))));
        Assert.Equal(["2"], await listener.Stored());
    }

    [Theory, OnBothStores]
    public async Task Over_tls_a_message_is_taken(StoreKind kind)
    {
        await using var listener = await Listener.Open(kind, tls: true);
        await using var stream = await listener.ConnectTls();

        Assert.Contains("MSA|AA|1", await Listener.Exchange(stream, Listener.Frame(Adt("1"))));
        Assert.Equal(["1"], await listener.Stored());
    }

    [Fact]
    public async Task Plain_text_on_a_tls_port_is_refused_without_an_answer()
    {
        await using var listener = await Listener.Open(StoreKind.Sqlite, tls: true);
        using var client = await listener.Connect();

        Assert.Equal("", await Listener.Exchange(client.GetStream(), Listener.Frame(Adt("1"))));
        Assert.Empty(await listener.Stored());
    }

    [Theory, OnBothStores]
    public async Task While_the_store_cannot_be_written_the_sender_is_told_to_keep_the_message(StoreKind kind)
    {
        var fault = new StoreFault();
        await using var listener = await Listener.Open(kind, change: fault.Install);
        using var client = await listener.Connect();

        // Larger than the room that is left in the pages of the file.
        var message = Listener.Frame(Adt("1") + "NTE|1||" + new string('x', 200_000) + "\r");

        await fault.Begin(listener.Hospital);
        var refused = await Listener.Exchange(client.GetStream(), message);
        await fault.End(listener.Hospital);
        var taken = await Listener.Exchange(client.GetStream(), message);

        Assert.Contains("MSA|AE|1", refused);
        Assert.Contains("MSA|AA|1", taken);
        Assert.Equal(["1"], await listener.Stored());
    }

    static string Adt(string control) =>
        $"MSH|^~\\&|TEST|LARK|CUST|LARK|20260904141200||ADT^A01^ADT_A01|{control}|P|2.5.1\rEVN||20260904141200\r" +
        "PID|1||00482173^^^LARK^MR||OKAFOR^Margaret||19510314|F||||||||||2609-04418\rPV1|1|I|4W^410^A\r";
}
