using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Custodian.Hl7v2;
using Custodian.Interfaces.Model;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Server;
using Custodian.Store.Home;
using Custodian.StoreTesting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Custodian.Interfaces.Tests;

/// <summary>The product's own listener on a free port of this machine, over the store of a hospital.</summary>
sealed class Listener : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly int _port;

    Listener(WebApplication app, Hospital hospital, int port) => (_app, Hospital, _port) = (app, hospital, port);

    public Hospital Hospital { get; }

    /// <param name="tls">With a certificate made for the test.</param>
    public static async Task<Listener> Open(StoreKind kind, bool tls = false, int maxBytes = 50 << 20, Action<IServiceCollection>? change = null)
    {
        var hospital = await Hospital.Open(kind);
        await hospital.Do<FacilityId>(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, "LARK", "Larkfield General Hospital", "America/Phoenix")));
        var port = FreePort();
        var mllp = new MllpOptions { Port = port, MaxBytes = maxBytes, Certificate = tls ? await Certificate(hospital.Options.Home) : null };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenMllp(mllp));
        builder.Services.AddSingleton<TimeProvider>(hospital.Clock).AddCustodian(hospital.Options with { Mllp = mllp, Node = "listener" }).AddInterfaceWorkers();
        change?.Invoke(builder.Services);
        var app = builder.Build();
        await app.StartAsync();
        return new Listener(app, hospital, port);
    }

    public async Task<TcpClient> Connect()
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _port);
        return client;
    }

    /// <summary>A connection that takes the test's own certificate and speaks TLS 1.2 or later.</summary>
    public async Task<SslStream> ConnectTls()
    {
        var client = await Connect();
        var stream = new SslStream(client.GetStream(), leaveInnerStreamOpen: false, (_, certificate, _, _) => certificate?.Subject == "CN=mllp.test");
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "mllp.test", EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13 });
        return stream;
    }

    /// <summary>Writes bytes and reads one acknowledgement; empty when the connection ends without one.</summary>
    public static async Task<string> Exchange(Stream stream, byte[] bytes)
    {
        await stream.WriteAsync(bytes);
        return await Read(stream);
    }

    public static async Task<string> Read(Stream stream)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var frames = new MllpFrames();
        var buffer = new byte[4096];
        try
        {
            while (await stream.ReadAsync(buffer, limit.Token) is var read and > 0)
            {
                if (frames.Feed(buffer.AsSpan(0, read)) is [{ } frame, ..])
                {
                    return Encoding.UTF8.GetString(frame.Bytes.Span);
                }
            }
        }
        catch (IOException)
        {
            // Closed by the other side.
        }

        return "";
    }

    public static byte[] Frame(string message) => MllpFrames.Wrap(Encoding.UTF8.GetBytes(message)).Value;

    public Task<List<string>> Stored() => Hospital.Query(db => db.Set<InboundMessage>().OrderBy(m => m.Id).Select(m => m.ControlId).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Hospital.DisposeAsync();
    }

    static async Task<string> Certificate(CustodianHome home)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=mllp.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        var path = Path.Combine(home.Keys, "mllp.pfx");
        await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pfx));
        return path;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
