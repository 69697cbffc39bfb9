using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using Custodian.Hl7v2;
using Custodian.StoreTesting;
using Custodian.Testing;

namespace Custodian.Journey.Tests;

/// <summary>The program as its users start it: a process of its own, on a home of its own, with a listener.</summary>
sealed class RunningProduct : IAsyncDisposable
{
    static readonly SemaphoreSlim Gate = new(1, 1);
    static string? _packs;

    readonly Process _server;
    readonly Dictionary<string, string?> _environment;
    readonly string _home;
    readonly int _mllp;

    RunningProduct(Process server, Dictionary<string, string?> environment, string home, int port, int mllp) =>
        (_server, _environment, _home, Url, _mllp) = (server, environment, home, $"http://127.0.0.1:{port}", mllp);

    public string Url { get; }

    public static async Task<RunningProduct> Start(StoreKind kind, int patients = 3)
    {
        var home = Directory.CreateTempSubdirectory("custodian-journey-").FullName;
        CopyPacks(await Packs(), Path.Combine(home, "packs"));
        var environment = new Dictionary<string, string?>
        {
            ["CUSTODIAN_HOME"] = home,
            ["CUSTODIAN_DB"] = kind == StoreKind.Postgres ? await Hospital.NewPostgresDatabase() : null,
        };
        var (port, mllp) = (FreePort(), FreePort());
        var server = Launch(environment, "demo", "--patients", $"{patients}", "--port", $"{port}", "--mllp-port", $"{mllp}");
        var product = new RunningProduct(server, environment, home, port, mllp);
        await product.WaitUntilItAnswers();
        return product;
    }

    /// <summary>Sends one message over MLLP and returns the acknowledgement.</summary>
    public async Task<string> Send(string message)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _mllp);
        await client.GetStream().WriteAsync(MllpFrames.Wrap(Encoding.UTF8.GetBytes(message)).Value);
        var frames = new MllpFrames();
        var buffer = new byte[4096];
        while (await client.GetStream().ReadAsync(buffer) is var read and > 0)
        {
            if (frames.Feed(buffer.AsSpan(0, read)) is [{ } frame, ..])
            {
                return Encoding.UTF8.GetString(frame.Bytes.Span);
            }
        }

        return "";
    }

    /// <summary>Runs a command on the same installation.</summary>
    public async Task<(int Code, string Output)> Command(params string[] arguments)
    {
        using var process = Launch(_environment, arguments);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    public async ValueTask DisposeAsync()
    {
        _server.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();
        _server.Dispose();
        if (_environment["CUSTODIAN_DB"] is { } database)
        {
            await Hospital.DropPostgresDatabase(database);
        }

        Directory.Delete(_home, recursive: true);
    }

    static async Task<string> Packs()
    {
        await Gate.WaitAsync();
        try
        {
            return _packs ??= await BuildPacks();
        }
        finally
        {
            Gate.Release();
        }
    }

    static async Task<string> BuildPacks()
    {
        var coding = Reference.Path("coding");
        var folder = Directory.CreateTempSubdirectory("custodian-packs-").FullName;
        using var build = Launch([], "pack", "build", "--from", coding, "--packs", folder);
        await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        Assert.NotEmpty(Directory.GetFiles(folder, "msdrg-43.1.pack"));
        return folder;
    }

    static void CopyPacks(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var pack in Directory.GetFiles(from))
        {
            File.Copy(pack, Path.Combine(to, Path.GetFileName(pack)));
        }
    }

    static Process Launch(Dictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program(), .. arguments]) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    static string Program([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../artifacts/bin/Custodian.Cli/release/custodian.dll"));

    async Task WaitUntilItAnswers()
    {
        _server.OutputDataReceived += (_, _) => { };
        _server.BeginOutputReadLine();
        using var http = new HttpClient();
        for (var i = 0; i < 240 && !_server.HasExited; i++)
        {
            try
            {
                if ((await http.GetAsync(new Uri(Url + "/health"))).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(500);
            }
        }

        Assert.Fail("The program did not start.");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
